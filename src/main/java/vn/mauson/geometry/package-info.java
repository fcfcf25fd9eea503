/**
 * One geometry factory, the frames coordinates live in, reprojection, area, and every tolerance.
 *
 * <p>Three frames are used, always x before y:
 *
 * <ol>
 *   <li>{@link vn.mauson.geometry.Frame#LON_LAT}, WGS 84 degrees, longitude first: what is stored and
 *       exchanged;
 *   <li>a plane of the province ({@code EPSG:9215} for Lạng Sơn), VN-2000 metres, east first: where
 *       every area and length is measured;
 *   <li>{@link vn.mauson.geometry.Frame#WEB_MERCATOR}, metres: tiles only, never measured in.
 * </ol>
 *
 * <p>The datum shift between WGS 84 and VN-2000 (EPSG:6960) is always applied; leaving it out moves a
 * point of Lạng Sơn by 225 m.
 */
package vn.mauson.geometry;
