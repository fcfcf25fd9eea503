package vn.mauson.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mauson.pack.PackReader;
import vn.mauson.plan.Target;

/** The breaks that the map's own legend shows for the same targets. */
class ClassesTest {
    private static final List<Target> TARGETS =
            PackReader.read(Path.of("geodata/lang-son")).targets();

    @ParameterizedTest
    @CsvSource({
        "forest-cover-rate,         200, 38.8 51.7 61.4 64.6",
        "new-forest-planting,       200, 11.3 22.5 45 90",
        "new-forest-planting,       11,  205 409 818 1640",
        "econ-share-agri-forestry,  1,   22 23 24 25",
        "very-serious-traffic-accidents, 1, 1 2 3 5",
    })
    void aBreakLiesOnWhatThePlanAsks(String id, int units, String breaks) {
        Target target = TARGETS.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(Classes.of(target, units).breaks())
                .isEqualTo(Arrays.stream(breaks.split(" ")).map(Double::valueOf).toList());
    }

    @Test
    void aValueOnABreakBelongsAbove() {
        Classes classes = new Classes(List.of(1.0, 2.0, 3.0, 4.0));
        assertThat(List.of(classes.of(0.99), classes.of(1), classes.of(3.5), classes.of(4)))
                .containsExactly(1, 2, 4, 5);
    }
}
