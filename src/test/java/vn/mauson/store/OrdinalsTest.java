package vn.mauson.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrdinalsTest {
    private static final int KEYS = 20_000;

    @Test
    void eachKeyHasItsNumberWhateverElseCame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Ordinals ordinals = new Ordinals();
        Map<UUID, Integer> slow = new HashMap<>();
        for (int i = 0; i < KEYS; i++) {
            UUID name = new UUID(random.nextInt(KEYS / 2), random.nextInt(2));
            assertThat(ordinals.add(name)).as("seed %d", seed).isEqualTo(slow.putIfAbsent(name, slow.size()) == null);
        }
        slow.forEach((name, number) ->
                assertThat(ordinals.find(name)).as("seed %d", seed).isEqualTo(number));
        assertThat(ordinals.find(new UUID(-1, -1))).isEqualTo(-1);
        assertThat(ordinals.size()).isEqualTo(slow.size());
    }

    @Test
    void partsOfAKeyDoNotRunIntoEachOther() {
        assertThat(Table.nameOf(List.of("2020", "1"))).isNotEqualTo(Table.nameOf(List.of("202", "01")));
        assertThat(Table.nameOf(List.of(12L))).isEqualTo(Table.nameOf(List.of(12L)));
    }
}
