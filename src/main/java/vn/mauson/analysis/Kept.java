package vn.mauson.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Results by question, the ones asked last; computing one makes others wait, so none is made twice. */
final class Kept<K, V> {
    private final Map<K, V> results;

    Kept(int most) {
        results = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(K question, Function<K, V> compute) {
        V result = results.get(question);
        if (result == null) {
            result = compute.apply(question);
            results.put(question, result);
        }
        return result;
    }
}
