package vn.mauson.network;

import java.util.Arrays;

/**
 * Nodes waiting in a search, the one of least cost first: a binary heap that knows where each node
 * stands, so that a node whose cost falls moves up instead of waiting twice (Cormen, Leiserson, Rivest
 * and Stein, "Introduction to Algorithms", chapter 6).
 */
final class NodeHeap {
    private static final int ABSENT = -1;

    private final double[] cost;
    private final int[] heap;
    private final int[] slotOf;
    private int size;

    /** @param cost of every node, read whenever two are compared; changed by the search only */
    NodeHeap(double[] cost) {
        this.cost = cost;
        this.heap = new int[cost.length];
        this.slotOf = new int[cost.length];
        Arrays.fill(slotOf, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The node of least cost; there must be one. */
    int least() {
        return heap[0];
    }

    /** Removes all nodes; takes time for those that are left only. */
    void clear() {
        for (int slot = 0; slot < size; slot++) {
            slotOf[heap[slot]] = ABSENT;
        }
        size = 0;
    }

    /** Adds a node, or moves it up after its cost has fallen. */
    void raise(int node) {
        if (slotOf[node] == ABSENT) {
            slotOf[node] = size++;
        }
        int slot = slotOf[node];
        while (slot > 0 && cost[heap[parent(slot)]] > cost[node]) {
            put(heap[parent(slot)], slot);
            slot = parent(slot);
        }
        put(node, slot);
    }

    /** Removes the node of least cost; there must be one. */
    int takeLeast() {
        int least = heap[0];
        slotOf[least] = ABSENT;
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        return least;
    }

    private void sink(int node) {
        int slot = 0;
        int child = lesserChild(slot);
        while (child < size && cost[heap[child]] < cost[node]) {
            put(heap[child], slot);
            slot = child;
            child = lesserChild(slot);
        }
        put(node, slot);
    }

    private int lesserChild(int slot) {
        int left = 2 * slot + 1;
        int right = left + 1;
        return right < size && cost[heap[right]] < cost[heap[left]] ? right : left;
    }

    private static int parent(int slot) {
        return (slot - 1) / 2;
    }

    private void put(int node, int slot) {
        heap[slot] = node;
        slotOf[node] = slot;
    }
}
