package vn.mauson.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstitutionTest {
    @Test
    void numbersStandWhereTheSymbolsStood() {
        Map<String, Double> terms = Map.of("y", 63.9, "y0", 63.2, "yT", 64.6, "a", 0.5);
        assertThat(Substitution.of("a = (y − y0)/(yT − y0)", terms)).isEqualTo("a = (63.9 − 63.2)/(64.6 − 63.2) ≈ 0.5");
    }

    @Test
    void aSymbolWithoutANumberStays() {
        assertThat(Substitution.of("P = a/φ", Map.of("a", 0.5))).isEqualTo("P = 0.5/φ");
    }

    @Test
    void severalEquationsFollowEachOther() {
        Map<String, Double> terms = Map.of("k", 174.0, "y", 174.0, "yT", 176.0, "rT", 97.2, "N", 181.0);
        assertThat(Substitution.of("y = k, yT = kT = ⌈rT·N/100⌉; a = y/yT", terms))
                .isEqualTo("y = 174; yT = kT = ⌈97.2·181/100⌉ ≈ 176; a = 174/176");
    }

    @Test
    void aLongNumberIsShortenedToSixDigits() {
        assertThat(Substitution.of("P = y", Map.of("y", 1.0 / 3, "P", 1.0 / 3))).isEqualTo("P = 0.333333");
    }
}
