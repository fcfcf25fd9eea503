package vn.mauson.store;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a map layer, ready to be drawn or listed.
 *
 * @param lonLat degrees, longitude first
 * @param properties by name; values are text, numbers or booleans, never null
 */
public record Feature(String id, Geometry lonLat, Map<String, Object> properties) {}
