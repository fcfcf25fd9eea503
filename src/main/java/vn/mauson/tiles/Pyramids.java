package vn.mauson.tiles;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The pyramids asked for last, up to a number of vertices; the newest is kept whatever its size. Several
 * threads may ask; who asks for one that is being made waits for it.
 */
final class Pyramids {
    private final long mostVertices;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private static final class Kept {
        private Pyramid pyramid;
        private long vertices;
    }

    /** @param mostVertices of some 20 bytes; what is made plainer for low zooms comes to as much again */
    Pyramids(long mostVertices) {
        this.mostVertices = mostVertices;
    }

    /** @param make asked where the state is not kept */
    Pyramid get(String state, Supplier<Pyramid> make) {
        Kept entry;
        synchronized (kept) {
            entry = kept.computeIfAbsent(state, each -> new Kept());
        }
        synchronized (entry) {
            if (entry.pyramid == null) {
                entry.pyramid = make.get();
                entry.vertices = entry.pyramid.vertices();
                makeRoom();
            }
            return entry.pyramid;
        }
    }

    private void makeRoom() {
        synchronized (kept) {
            long sum = kept.values().stream().mapToLong(each -> each.vertices).sum();
            Iterator<Kept> oldest = kept.values().iterator();
            while (sum > mostVertices && kept.size() > 1) {
                sum -= oldest.next().vertices;
                oldest.remove();
            }
        }
    }
}
