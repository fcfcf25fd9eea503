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
}
