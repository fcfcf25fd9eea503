package vn.mauson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mauson.Served;
import vn.mauson.measure.EditionId;
import vn.mauson.pack.ForestClass;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Plot;
import vn.mauson.store.Features;
import vn.mauson.store.Revisions;

/** Tables taken over from the record equal those measured anew over a store in which the plots were planted. */
@Served
class ForestAssumptionTest {
    private static final EditionId EDITION = new EditionId("2020");
    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    @Autowired
    private Territory territory;

    @Autowired
    private CommuneGround ground;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Features features;

    @Autowired
    private ForestAnalysis record;

    @Autowired
    private Pack pack;

    @Test
    void fastEqualsSlow() {
        long seed = new Random().nextLong();
        Assumption assumption = new Assumption(DAY, Set.of(), chosen(seed), plantedClass());
        Features changed = Mockito.mock(Features.class);
        Mockito.when(changed.listPlots())
                .thenReturn(
                        features.listPlots().stream().flatMap(assumption::apply).toList());
        ForestAnalysis slow = new ForestAnalysis(territory, changed, ground, revisions);
        ForestAnalysis fast = record.assuming(assumption);
        for (PlotSet set : List.of(
                new PlotSet.Counted(DAY),
                new PlotSet.Group(DAY, "bare"),
                new PlotSet.Group(DAY.minusDays(1), "bare"),
                new PlotSet.Planted(LocalDate.of(2024, 1, 1), DAY))) {
            assertThat(fast.measure(EDITION, set)).as("%s, seed %d", set, seed).isEqualTo(slow.measure(EDITION, set));
        }
    }

    private Set<Long> chosen(long seed) {
        List<Long> bare = features.listPlots().stream()
                .filter(plot -> plot.validOn(DAY) && plot.group().equals("bare"))
                .map(Plot::id)
                .collect(Collectors.toList());
        Collections.shuffle(bare, new Random(seed));
        return Set.copyOf(bare.subList(0, 20));
    }

    private ForestClass plantedClass() {
        return pack.forestClasses().stream()
                .filter(each -> each.group().equals("planted_not_forest"))
                .findFirst()
                .orElseThrow();
    }
}
