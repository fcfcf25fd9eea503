package vn.mauson.formats;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a coordinate reference system is made of, so far as it tells one from another. Angles in degrees
 * from Greenwich, lengths in metres.
 *
 * @param datum {@code vn2000}, {@code wgs84}, else the name in the text as a key
 * @param method {@code none} for a geographic system, {@code transverse_mercator}, {@code web_mercator},
 *     else the name in the text as a key
 * @param standardParallels the first and the second, 0 where there is none
 * @param unit degrees, or metres, in one unit of the coordinates
 */
record CrsParameters(
        String datum,
        double semiMajorMetres,
        double inverseFlattening,
        double primeMeridian,
        String method,
        double centralMeridian,
        double latitudeOfOrigin,
        List<Double> standardParallels,
        double scale,
        double falseEasting,
        double falseNorthing,
        double unit) {
    static final String VN2000 = "vn2000";
    static final String WGS84 = "wgs84";

    private static final Set<String> NO_NAMES = Set.of("", "unknown", "unnamed", "not_specified", "undefined");
    /** Translations of EPSG:6960 from VN-2000 to WGS 84 in metres: known where only TOWGS84 tells the datum. */
    private static final double[] SHIFT = {-191.904, -39.303, -111.450};

    private static final double SHIFT_METRES = 0.01;
    private static final double DEGREE = Math.PI / 180;
    private static final double ANGLE = 1e-7;
    private static final double LENGTH = 1e-3;
    private static final double SCALE = 1e-9;

    /** Ellipsoids are told apart by their datum; this only bears rounded digits. */
    private static final double FLATTENING = 1e-4;

    /**
     * @throws CrsText.Unreadable for text that lacks what a system needs
     */
    static CrsParameters of(CrsText.Node root) {
        CrsText.Node system = horizontal(root);
        boolean projected = system.keyword().startsWith("PROJ");
        CrsText.Node base = projected ? require(system, "GEOGCS", "BASEGEOGCRS", "BASEGEODCRS") : system;
        CrsText.Node datum = require(base, "DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE");
        CrsText.Node ellipsoid = require(datum, "SPHEROID", "ELLIPSOID");
        double angle = unit(base, "ANGLEUNIT", DEGREE) / DEGREE;
        CrsText.Node conversion = projected ? system.child("CONVERSION").orElse(system) : null;
        Map<String, CrsText.Node> parameters = projected ? conversion.parameters() : Map.of();
        return new CrsParameters(
                datum(datum, system),
                ellipsoid.number(1),
                ellipsoid.number(2),
                base.child("PRIMEM", "PRIMEMERIDIAN")
                        .map(node -> node.number(1))
                        .orElse(0.0),
                projected ? method(system, conversion) : "none",
                angleOf(parameters, angle, "central_meridian", "longitude_of_natural_origin", "longitude_of_center"),
                angleOf(parameters, angle, "latitude_of_origin", "latitude_of_natural_origin", "latitude_of_center"),
                List.of(
                        angleOf(parameters, angle, "standard_parallel_1", "latitude_of_1st_standard_parallel"),
                        angleOf(parameters, angle, "standard_parallel_2", "latitude_of_2nd_standard_parallel")),
                number(parameters, 1, "scale_factor", "scale_factor_at_natural_origin"),
                number(parameters, 0, "false_easting", "easting_at_projection_centre"),
                number(parameters, 0, "false_northing", "northing_at_projection_centre"),
                projected ? unit(system, "LENGTHUNIT", 1) : angle);
    }

    /** Whether coordinates mean the same place, to a millimetre. */
    boolean agreesWith(CrsParameters other) {
        return sameDatum(other)
                && method.equals(other.method)
                && near(primeMeridian, other.primeMeridian, ANGLE)
                && near(centralMeridian, other.centralMeridian, ANGLE)
                && near(latitudeOfOrigin, other.latitudeOfOrigin, ANGLE)
                && near(standardParallels.get(0), other.standardParallels.get(0), ANGLE)
                && near(standardParallels.get(1), other.standardParallels.get(1), ANGLE)
                && near(scale, other.scale, SCALE)
                && near(falseEasting, other.falseEasting, LENGTH)
                && near(falseNorthing, other.falseNorthing, LENGTH)
                && near(unit, other.unit, SCALE);
    }

    boolean isTransverseMercator() {
        return method.equals("transverse_mercator");
    }

    /** One line for a person who has to say which system this is. */
    String describe() {
        String projection = method.equals("none")
                ? "degrees"
                : method + ", central meridian " + centralMeridian + ", scale " + scale + ", false easting "
                        + falseEasting + ", unit " + unit + " m";
        return "datum " + datum + ", ellipsoid " + semiMajorMetres + " 1/" + inverseFlattening + ", " + projection;
    }

    private boolean sameDatum(CrsParameters other) {
        boolean told = isKnown(datum) || isKnown(other.datum);
        return near(semiMajorMetres, other.semiMajorMetres, LENGTH)
                && near(inverseFlattening, other.inverseFlattening, FLATTENING)
                && (!told || datum.equals(other.datum));
    }

    private static boolean isKnown(String datum) {
        return datum.equals(VN2000) || datum.equals(WGS84);
    }

    private static boolean near(double a, double b, double tolerance) {
        return Math.abs(a - b) <= tolerance;
    }

    private static CrsText.Node horizontal(CrsText.Node root) {
        return switch (root.keyword()) {
            case "GEOGCS", "GEOGCRS", "GEODCRS", "GEOGRAPHICCRS", "PROJCS", "PROJCRS", "PROJECTEDCRS" -> root;
            case "COMPD_CS", "COMPOUNDCRS", "BOUNDCRS", "SOURCECRS" ->
                horizontal(root.children().stream()
                        .filter(child -> child.keyword().matches("SOURCECRS|BOUNDCRS|PROJ.+|GEO.+"))
                        .findFirst()
                        .orElseThrow(() -> CrsParameters.lacks(root, "a horizontal system")));
            default -> throw lacks(root, "GEOGCS, PROJCS, GEOGCRS or PROJCRS");
        };
    }

    private static CrsText.Node require(CrsText.Node parent, String... keywords) {
        return parent.child(keywords).orElseThrow(() -> lacks(parent, keywords[0]));
    }

    private static CrsText.Unreadable lacks(CrsText.Node node, String what) {
        return new CrsText.Unreadable(node.keyword() + " without " + what);
    }

    private static String datum(CrsText.Node datum, CrsText.Node system) {
        String name = CrsText.key(datum.name()).replaceFirst("^d_", "");
        if (name.matches("(viet_?nam|vn)_?2000")) {
            return VN2000;
        }
        if (name.matches("wgs_?(19)?84|world_geodetic_system_1984.*")) {
            return WGS84;
        }
        return NO_NAMES.contains(name) ? byShift(datum, name) : name;
    }

    private static String byShift(CrsText.Node datum, String name) {
        CrsText.Node shift = datum.child("TOWGS84").orElse(null);
        if (shift == null) {
            return name;
        }
        boolean none = true;
        boolean vietnam = true;
        for (int i = 0; i < SHIFT.length; i++) {
            none &= shift.number(i) == 0;
            vietnam &= near(shift.number(i), SHIFT[i], SHIFT_METRES);
        }
        return vietnam ? VN2000 : none ? WGS84 : name;
    }

    private static String method(CrsText.Node system, CrsText.Node conversion) {
        String name = CrsText.key(
                conversion.child("PROJECTION", "METHOD").map(CrsText.Node::name).orElse(""));
        boolean sphere = system.child("EXTENSION")
                .filter(node -> String.join(" ", node.values()).contains("+nadgrids=@null"))
                .isPresent();
        if (sphere || name.contains("auxiliary_sphere") || name.contains("pseudo_mercator")) {
            return "web_mercator";
        }
        return name.equals("gauss_kruger") ? "transverse_mercator" : name;
    }

    private static double unit(CrsText.Node node, String keyword, double otherwise) {
        CrsText.Node unit = node.child("UNIT", keyword)
                .or(() -> node.child("CS").flatMap(cs -> cs.child("UNIT", keyword)))
                .or(() -> node.child("AXIS").flatMap(axis -> axis.child("UNIT", keyword)))
                .orElse(null);
        return unit == null ? otherwise : unit.number(1);
    }

    private static double angleOf(Map<String, CrsText.Node> parameters, double degrees, String... names) {
        for (String name : names) {
            CrsText.Node node = parameters.get(name);
            if (node != null) {
                return node.number(1)
                        * (node.child("ANGLEUNIT").isPresent() ? unit(node, "ANGLEUNIT", DEGREE) / DEGREE : degrees);
            }
        }
        return 0;
    }

    private static double number(Map<String, CrsText.Node> parameters, double otherwise, String... names) {
        for (String name : names) {
            if (parameters.containsKey(name)) {
                return parameters.get(name).number(1);
            }
        }
        return otherwise;
    }
}
