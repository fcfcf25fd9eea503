package vn.mauson.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sources of a report, numbered in the order they are first named. */
final class References {
    private final List<String> sources = new ArrayList<>();

    /** Numbers for some sources: {@code [1] [4]}; a dash for none. */
    String to(List<String> named) {
        return named.isEmpty() ? "–" : named.stream().map(this::to).distinct().collect(Collectors.joining(" "));
    }

    /** The number of one source. */
    String to(String source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return "[" + (sources.indexOf(source) + 1) + "]";
    }

    List<String> list() {
        return List.copyOf(sources);
    }
}
