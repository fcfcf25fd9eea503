package vn.mauson.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2024,                  2024-01-01, 2024-12-31, false",
        "c2020,                 2020-01-01, 2020-12-31, true",
        "2021-2025,             2021-01-01, 2025-12-31, false",
        "2024-02,               2024-02-01, 2024-02-29, false",
        "2024-H1,               2024-01-01, 2024-06-30, false",
        "2024-H2,               2024-07-01, 2024-12-31, false",
        "2024-Q1,               2024-01-01, 2024-03-31, false",
        "2024-Q4,               2024-10-01, 2024-12-31, false",
        "2024-9M,               2024-01-01, 2024-09-30, false",
        "2025-11M,              2025-01-01, 2025-11-30, false",
        "2024-02-08/2024-02-14, 2024-02-08, 2024-02-14, false",
    })
    void aCodeSpeaksOfItsFirstAndLastDay(String code, LocalDate first, LocalDate last, boolean approximate) {
        assertThat(Period.of(code)).isEqualTo(new Period(code, first, last, approximate));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-13",
                "2024-00",
                "2024-Q5",
                "2024-H3",
                "2024-13M",
                "2024-0M",
                "2025-2021",
                "2024-Tet",
                "2024-02-30/2024-03-01",
                "2024-03-01/2024-02-01"
            })
    void anythingElseIsRefusedWithWhatIsAllowed(String code) {
        assertThatThrownBy(() -> Period.of(code)).isInstanceOf(Refused.class).hasMessageContaining("'" + code + "'");
    }
}
