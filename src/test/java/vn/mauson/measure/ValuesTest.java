package vn.mauson.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "Thị trấn Thất Khê, thi tran that khe",
        "ĐẠI ĐỒNG,          dai dong",
        "Hữu  Lũng,         huu lung",
        "Lạng Sơn,          lang son",
    })
    void namesAreComparedWithoutTonesAndCase(String name, String key) {
        assertThat(Names.searchKey(name)).isEqualTo(key);
    }

    @Test
    void aNameInCombiningMarksBecomesComposed() {
        String decomposed = "La\u0323ng So\u031Bn";
        assertThat(new Names(decomposed, "").vi()).isEqualTo("Lạng Sơn");
        assertThat(new Names("Lạng Sơn", "").en()).as("Vietnamese stands in").isEqualTo("Lạng Sơn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1234", "123456", "06o40", "6040 "})
    void aCodeHasTwoThreeOrFiveDigits(String code) {
        assertThatThrownBy(() -> new UnitCode(code)).isInstanceOf(Refused.class).hasMessageContaining("2, 3 or 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "2024-13", "2024-1", "2024/12"})
    void anEditionIsAYearOrAMonth(String id) {
        assertThatThrownBy(() -> new EditionId(id)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void anAreaIsFiniteAndNotNegative(double hectares) {
        assertThatThrownBy(() -> new Hectares(hectares)).isInstanceOf(Refused.class);
    }

    @Test
    void tenThousandSquareMetresAreAHectare() {
        assertThat(Hectares.ofSquareMetres(10_000)).isEqualTo(new Hectares(1));
        assertThat(new Hectares(2.5).squareMetres()).isEqualTo(25_000);
    }
}
