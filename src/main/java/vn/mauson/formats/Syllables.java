package vn.mauson.formats;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Whether a word may be a Vietnamese syllable: onset, vowels, at most one tone, coda. The rule is that
 * of the spelling taught in schools, taken loosely: it lets through syllables that nobody uses, and
 * stops what comes of decoding text in the wrong encoding.
 */
final class Syllables {
    /** Grave, acute, hook above, tilde, dot below; they come apart from the letter, other marks do not. */
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    private static final Pattern SYLLABLE =
            Pattern.compile("(b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?"
                    + "[aăâeêioôơuưy]{1,3}(c|ch|m|n|ng|nh|p|t)?");

    private Syllables() {}

    /** @param word lower case, NFC */
    static boolean isPossible(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        String untoned = Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        long tones = TONE.matcher(apart).results().count();
        return tones <= 1 && SYLLABLE.matcher(untoned).matches();
    }
}
