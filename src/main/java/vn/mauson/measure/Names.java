package vn.mauson.measure;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a thing in Vietnamese and English, both NFC. Vietnamese is never empty; where English
 * is missing the Vietnamese stands in, so that nothing is shown without a name.
 */
public record Names(String vi, String en) {
    public Names {
        vi = normalise(vi);
        en = en == null || en.isBlank() ? vi : normalise(en);
        if (vi.isEmpty()) {
            throw Refused.value("Vietnamese name", vi, "a text that is not empty");
        }
    }

    private static String normalise(String text) {
        return text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /**
     * The form in which names are compared by a search: lower case, without tones and other marks,
     * đ as d, runs of blanks as one. "Thị trấn Thất Khê" and "thi tran that khe" have the same key.
     */
    public static String searchKey(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
