package vn.mauson.ogcapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.cql2.Cql2;
import vn.mauson.cql2.Filter;
import vn.mauson.cql2.ValueKind;
import vn.mauson.measure.Refused;
import vn.mauson.store.Items;

/**
 * What a client asks of a collection.
 *
 * @param limit features on a page
 * @param after id of the last feature of the page before, or {@link Items#BEFORE_ALL}
 * @param area degrees, longitude first; null for anywhere
 * @param crs of the answer's coordinates
 * @param filter null where there is none; its geometries are degrees, longitude first
 * @param order what comes before the id in the order; empty for ids alone
 */
record Query(int limit, String after, Geometry area, Days days, Crs crs, Filter filter, List<Key> order) {
    static final int DEFAULT_LIMIT = 100;

    /** More are answered as so many, not refused (OGC 17-069r4, requirement 22). */
    static final int MAX_LIMIT = 2_500;

    private static final int MOST_KEYS = 5;

    /** A property to sort by. */
    record Key(String property, boolean descending) {}

    static int limit(Given limit) {
        String allowed = "a whole number from 1; more than " + MAX_LIMIT + " are answered as " + MAX_LIMIT;
        return limit == null ? DEFAULT_LIMIT : limit.count("limit", MAX_LIMIT, allowed);
    }

    static Crs crs(String parameter, Given crs) {
        return crs == null ? Crs.CRS84 : Crs.of(parameter, crs.text());
    }

    /** Null where no box is given; then a frame for it is refused, for it would not be used. */
    static Geometry area(Given bbox, Given bboxCrs) {
        Crs crs = crs("bbox-crs", bboxCrs);
        if (bbox == null) {
            requireUnused("bbox-crs", bboxCrs, "bbox");
            return null;
        }
        return crs.areaOf(numbers(bbox.text()));
    }

    private static List<Double> numbers(String bbox) {
        try {
            return Arrays.stream(bbox.split(",", -1)).map(Double::valueOf).toList();
        } catch (NumberFormatException e) {
            throw Refused.value("bbox", bbox, "4 or 6 numbers with commas between");
        }
    }

    /** Null where no filter is given. */
    static Filter filter(Given filter, Given language, Given filterCrs, Map<String, ValueKind> queryables) {
        Crs crs = crs("filter-crs", filterCrs);
        if (filter == null) {
            requireUnused("filter-crs", filterCrs, "filter");
            requireUnused("filter-lang", language, "filter");
            return null;
        }
        return Cql2.read(filter.text(), Given.orElse(language, Cql2.TEXT), queryables, crs::toLonLat);
    }

    private static void requireUnused(String name, Given value, String with) {
        if (value != null) {
            throw Refused.value(name, value.text(), "only together with " + with);
        }
    }

    /** @param sortby names with commas between, each with {@code -} before it for descending or {@code +} */
    static List<Key> order(Given sortby, FeatureCollection collection) {
        List<Key> order = new ArrayList<>();
        for (String text : sortby == null ? new String[0] : sortby.text().split(",", -1)) {
            String signed = text.strip();
            boolean sign = signed.startsWith("-") || signed.startsWith("+");
            order.add(new Key(require(sign ? signed.substring(1) : signed, collection), signed.startsWith("-")));
        }
        if (order.size() > MOST_KEYS) {
            throw Refused.value("sortby", sortby.text(), "at most " + MOST_KEYS + " properties");
        }
        return List.copyOf(order);
    }

    private static String require(String name, FeatureCollection collection) {
        List<String> sortables =
                collection.properties().stream().map(Property::name).toList();
        if (!sortables.contains(name)) {
            throw Refused.value("sortby", name, String.join(", ", sortables));
        }
        return name;
    }
}
