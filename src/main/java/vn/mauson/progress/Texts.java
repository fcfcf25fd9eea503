package vn.mauson.progress;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.mauson.analysis.OutlinesFrom;
import vn.mauson.measure.Names;

/** Texts of answers in both languages, from the message files; a missing key is an error, not a gap. */
public final class Texts {
    private static final ResourceBundle VI = ResourceBundle.getBundle("messages", Locale.forLanguageTag("vi"));
    private static final ResourceBundle EN = ResourceBundle.getBundle("messages", Locale.forLanguageTag("en"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Texts() {}

    /** The text of a key; values stand where it says {0}, {1}. */
    public static Names names(String key, Object... values) {
        return new Names(
                MessageFormat.format(VI.getString(key), values), MessageFormat.format(EN.getString(key), values));
    }

    /** A day as readers of both languages write it. */
    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** Where outlines came from: that they are generalised, where any is, and the sources of the others. */
    static String boundaries(OutlinesFrom from) {
        List<String> texts = new ArrayList<>();
        if (from.generalised()) {
            texts.add(both("source.boundaries"));
        }
        from.sources().forEach(source -> texts.add(both("source.boundaries.imported", source)));
        return String.join("; ", texts);
    }

    /** Vietnamese and English in one text, for places that hold only one. */
    static String both(String key, Object... values) {
        Names names = names(key, values);
        return names.vi() + " · " + names.en();
    }
}
