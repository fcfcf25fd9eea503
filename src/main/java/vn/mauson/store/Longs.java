package vn.mauson.store;

import java.util.ArrayList;
import java.util.List;

/** Numbers one after the other in pages, so that memory for one more never means moving all there are. */
final class Longs {
    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;

    private final List<long[]> pages = new ArrayList<>();
    private int size;

    void add(long number) {
        if (size == pages.size() * PAGE) {
            pages.add(new long[PAGE]);
        }
        pages.get(size >> PAGE_BITS)[size++ & PAGE - 1] = number;
    }

    long get(int at) {
        return pages.get(at >> PAGE_BITS)[at & PAGE - 1];
    }
}
