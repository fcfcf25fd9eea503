package vn.mauson.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The made-up province is what the benches say it is. */
class LandscapeTest {
    private static final Overlay COMMUNES = Overlay.of(Landscape.communes(1));

    @Test
    void communesAreACoverageOfTheSizeOfTheProvince() {
        assertThat(COMMUNES.misfits()).isEmpty();
        assertThat(COMMUNES.zones()).hasSize(200);
        assertThat(COMMUNES.measure(List.of()).total().wholeHa()).isCloseTo(830_000, within(1_000.0));
    }

    @Test
    void touchingPlotsCoverEachPlaceOnce() {
        List<Parcel> plots = Landscape.touchingPlots(2, 60);
        Measured measured = COMMUNES.measure(plots);
        double plotsHa =
                plots.stream().mapToDouble(plot -> plot.area().getArea()).sum() / 10_000;

        assertThat(plots).hasSize(3_600).allMatch(plot -> plot.area().getNumPoints() == 33);
        assertThat(measured.overlaps()).isEmpty();
        assertThat(measured.total().coveredHa() + measured.outsideHa()).isCloseTo(plotsHa, within(1e-6));
    }

    @Test
    void plainSumsAreTheGrossFiguresOfTheBooks() {
        List<Parcel> plots = Landscape.lonePlots(3, 60);
        Measured measured = COMMUNES.measure(plots);

        assertThat(measured.overlaps()).isEmpty();
        Map<String, Double> sums = COMMUNES.grossHa(plots);
        sums.forEach((code, ha) -> assertThat(ha).isCloseTo(measured.books(code).grossHa(), within(1e-9)));
        Map<String, Double> even = measured.grossHa(id -> id % 2 == 0);
        Map<String, Double> odd = measured.grossHa(id -> id % 2 == 1);
        sums.forEach((code, ha) -> assertThat(even.getOrDefault(code, 0.0) + odd.getOrDefault(code, 0.0))
                .isCloseTo(ha, within(1e-9)));
    }
}
