package vn.mauson.analysis;

import java.util.List;

/**
 * Where the outlines of some units came from.
 *
 * @param generalised whether any was computed from place samples and is no legal boundary
 * @param sources of those that were imported, each once
 */
public record OutlinesFrom(boolean generalised, List<String> sources) {
    public OutlinesFrom {
        sources = List.copyOf(sources);
    }
}
