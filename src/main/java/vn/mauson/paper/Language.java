package vn.mauson.paper;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.mauson.measure.Names;
import vn.mauson.measure.Refused;
import vn.mauson.ogcapi.Words;
import vn.mauson.progress.Texts;

/** The language a file is written in: 64,6 and 31/12/2024 in Vietnamese, 64.6 and 31/12/2024 in English. */
enum Language {
    VI("vi-VN"),
    EN("en-GB");

    private static final Words WORDS = new Words();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Locale locale;

    Language(String tag) {
        locale = Locale.forLanguageTag(tag);
    }

    /** Vietnamese where nothing was asked for. */
    static Language of(String text) {
        if (text == null || text.equals("vi")) {
            return VI;
        }
        if (text.equals("en")) {
            return EN;
        }
        throw Refused.value("lang", text, "vi, en");
    }

    String tag() {
        return locale.toLanguageTag();
    }

    String of(Names names) {
        return this == VI ? names.vi() : names.en();
    }

    /** A text of the server's message files; what stands where it says {0}, {1} is already in words. */
    String say(String key, Object... values) {
        return of(Texts.names(key, values));
    }

    /** A text of the map. */
    String word(String key) {
        return of(WORDS.names(key));
    }

    /** A text of the map, or what it stands for where the map has none: free words of imported files. */
    String wordOr(String prefix, String value) {
        return value == null ? "" : WORDS.has(prefix + value) ? word(prefix + value) : value;
    }

    String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    String number(long value) {
        return NumberFormat.getInstance(locale).format(value);
    }

    String date(LocalDate day) {
        return DAY.format(day);
    }
}
