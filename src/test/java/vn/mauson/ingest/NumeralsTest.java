package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "64,6|64.6",
                "64.6|64.6",
                "-3,25|-3.25",
                "\u22123,25|-3.25",
                "9000|9000",
                "9 000|9000",
                "9\u00a0000|9000",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "0,125|0.125",
                "0.125|0.125",
                "1234.567|1234.567",
                "12,3456|12.3456"
            })
    void aNumberOfOneMeaningIsReadInEitherWriting(String text, double meant) {
        assertThat(Numerals.meanings(text)).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"9.000|9000|9", "9,000|9000|9", "64.600|64600|64.6", "-1.234|-1234|-1.234"})
    void aDotOrCommaBeforeThreeDigitsMeansTwoThings(String text, double grouped, double decimal) {
        assertThat(Numerals.meanings(text)).containsExactlyInAnyOrder(grouped, decimal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "khoảng 60", "60%", "1.2.3", "1,23.4,5", "1e5", "NaN", "12 34", "0x10", "1.23.456"})
    void otherTextIsNoNumber(String text) {
        assertThat(Numerals.meanings(text)).isEmpty();
    }

    @Test
    void everyNumberWrittenTheVietnameseWayIsAmongItsMeanings() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Locale vietnamese = Locale.forLanguageTag("vi");
        for (int i = 0; i < 2_000; i++) {
            int decimals = random.nextInt(5);
            double number = Double.parseDouble(
                    String.format(Locale.ROOT, "%." + decimals + "f", (random.nextDouble() - 0.5) * 1e7));
            String text = String.format(vietnamese, "%,." + decimals + "f", number);
            assertThat(Numerals.meanings(text)).as("%s, seed %d", text, seed).contains(number);
        }
    }
}
