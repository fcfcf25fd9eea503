package vn.mauson.ogcapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import vn.mauson.cql2.Evaluation;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.store.Feature;
import vn.mauson.store.Items;

/**
 * One page of a query's features.
 *
 * @param matched how many there are on all pages
 * @param more whether others come after these
 */
record Page(List<Feature> features, long matched, boolean more) {
    /** Rows looked at in one reading, so that memory does not grow with the layer. */
    private static final int ROWS_AT_ONCE = 2_000;

    /** Rows a filter or an order may look at in one request, some seconds of work. */
    private static final int MOST_ROWS = 1_000_000;

    Page {
        features = List.copyOf(features);
    }

    /** Without filter and order the database does all of it; else the rows are looked at here. */
    static Page of(FeatureCollection collection, Query query) {
        return query.filter() == null && query.order().isEmpty()
                ? byKey(collection.source(), query)
                : scanned(collection.source(), query);
    }

    private static Page byKey(ItemSource source, Query query) {
        List<Feature> read = source.list(query.days(), query.area(), query.after(), query.limit() + 1);
        boolean more = read.size() > query.limit();
        return new Page(more ? read.subList(0, query.limit()) : read, source.count(query.days(), query.area()), more);
    }

    /** Keeps no more than a page and one at any time: the first in the order that come after the last page. */
    private static Page scanned(ItemSource source, Query query) {
        Evaluation filter = query.filter() == null ? null : new Evaluation(query.filter());
        Comparator<Feature> order = order(query);
        Feature last = last(source, query);
        PriorityQueue<Feature> first = new PriorityQueue<>(order.reversed());
        long matched = 0;
        String at = Items.BEFORE_ALL;
        for (int rows = 0; ; rows += ROWS_AT_ONCE) {
            requireFew(rows);
            List<Feature> read = source.list(query.days(), query.area(), at, ROWS_AT_ONCE);
            for (Feature feature : read) {
                if (filter == null || filter.matches(name -> value(feature, name))) {
                    matched++;
                    keep(feature, last, order, first, query.limit() + 1);
                }
            }
            if (read.size() < ROWS_AT_ONCE) {
                break;
            }
            at = read.get(read.size() - 1).id();
        }
        return ofFirst(first, order, matched, query.limit());
    }

    private static void keep(
            Feature feature, Feature last, Comparator<Feature> order, PriorityQueue<Feature> first, int most) {
        if (last == null || order.compare(feature, last) > 0) {
            first.add(feature);
            if (first.size() > most) {
                first.poll();
            }
        }
    }

    private static Page ofFirst(PriorityQueue<Feature> first, Comparator<Feature> order, long matched, int limit) {
        List<Feature> sorted = new ArrayList<>(first);
        sorted.sort(order);
        boolean more = sorted.size() > limit;
        return new Page(more ? sorted.subList(0, limit) : sorted, matched, more);
    }

    private static Feature last(ItemSource source, Query query) {
        return query.after().equals(Items.BEFORE_ALL)
                ? null
                : source.find(query.after())
                        .orElseThrow(() -> NotFound.of("feature", query.after(), "those of the page before"));
    }

    private static void requireFew(int rows) {
        if (rows >= MOST_ROWS) {
            throw Refused.value(
                    "filter or sortby", "more than " + MOST_ROWS + " rows", "a bbox that holds fewer features");
        }
    }

    /** Absent values come last in either direction; equal ones in the order of ids. */
    private static Comparator<Feature> order(Query query) {
        Comparator<Feature> order = (a, b) -> 0;
        for (Query.Key key : query.order()) {
            Comparator<Object> values = key.descending() ? Page::compareDown : Page::compareUp;
            order = order.thenComparing(feature -> value(feature, key.property()), Comparator.nullsLast(values));
        }
        return order.thenComparing(Feature::id);
    }

    @SuppressWarnings("unchecked")
    private static int compareUp(Object a, Object b) {
        return a instanceof Number x && b instanceof Number y
                ? Double.compare(x.doubleValue(), y.doubleValue())
                : ((Comparable<Object>) a).compareTo(b);
    }

    private static int compareDown(Object a, Object b) {
        return compareUp(b, a);
    }

    private static Object value(Feature feature, String name) {
        return name.equals(FeatureCollection.GEOMETRY)
                ? feature.lonLat()
                : feature.properties().get(name);
    }
}
