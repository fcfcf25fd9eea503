package vn.mauson.people;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What somebody does not see. Two people of one sight are given the same bytes, so caches keep by it. */
public record Sight(Set<String> hiddenLayers) {
    public Sight {
        hiddenLayers = Collections.unmodifiableSet(new TreeSet<>(hiddenLayers));
    }

    public boolean sees(String layer) {
        return !hiddenLayers.contains(layer);
    }

    /** Part of a cache's key; empty where nothing is hidden. */
    public String key() {
        return String.join(",", hiddenLayers);
    }
}
