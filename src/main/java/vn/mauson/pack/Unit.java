package vn.mauson.pack;

import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;

/**
 * An administrative unit of one edition; known by edition and code together, because codes are used
 * again for other units.
 *
 * @param type one of {@code province, city, district, commune, ward, township}
 * @param parent the unit above it in its edition; null for the province
 * @param district of a commune: the district it belongs to, or after districts were abolished the
 *     former one it is reported under; null for other levels
 * @param areaKm2 published area, null where not found
 * @param population people in {@code populationYear}, null where not found
 * @param lon longitude of its centre in degrees, null where no point is known
 * @param lat latitude of its centre in degrees, null where no point is known
 * @param coordMethod where the point came from, null without a point
 * @param border whether it touches the state border; null where not known
 * @param note what a reader should know, such as a published figure left out; empty for nothing
 * @param zone share of it in the border economic zone: {@code full, part, none}; null where not known
 */
public record Unit(
        EditionId edition,
        UnitCode code,
        UnitLevel level,
        String type,
        Names names,
        UnitCode parent,
        UnitCode district,
        Double areaKm2,
        String areaSource,
        Integer population,
        Integer populationYear,
        Double lon,
        Double lat,
        String coordMethod,
        Boolean border,
        String zone,
        String note,
        String source,
        String confidence) {}
