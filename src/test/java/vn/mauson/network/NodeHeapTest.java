package vn.mauson.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NodeHeapTest {
    @Test
    void nodesLeaveByTheirCostAlsoAfterItHasFallen() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            double[] cost = random.doubles(40).toArray();
            NodeHeap heap = new NodeHeap(cost);
            for (int node = 0; node < cost.length; node++) {
                heap.raise(node);
            }
            for (int node = 0; node < cost.length; node += 3) {
                cost[node] *= random.nextDouble();
                heap.raise(node);
            }

            List<Double> left = new ArrayList<>();
            while (!heap.isEmpty()) {
                left.add(cost[heap.takeLeast()]);
            }
            assertThat(left).as("seed %d", seed).hasSize(cost.length).isSorted();
        }
    }

    @Test
    void aClearedHeapTakesItsNodesAgain() {
        NodeHeap heap = new NodeHeap(new double[] {2, 1, 0});
        heap.raise(0);
        heap.raise(1);
        heap.clear();
        assertThat(heap.isEmpty()).isTrue();

        heap.raise(0);
        heap.raise(1);
        assertThat(heap.least()).isEqualTo(1);
        assertThat(heap.takeLeast()).isEqualTo(1);
        assertThat(heap.takeLeast()).isEqualTo(0);
        assertThat(heap.isEmpty()).isTrue();
    }
}
