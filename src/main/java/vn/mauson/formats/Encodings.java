package vn.mauson.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.mauson.measure.Refused;

/**
 * Which encoding the text of a file is in. What the user says comes first, then what the file declares
 * of itself, then what the bytes prove: only ASCII, or well-formed UTF-8. The three old encodings of
 * Vietnamese are told apart by the names of units known before; where these do not decide, the user is
 * asked and shown the same text in each.
 */
final class Encodings {
    static final Charset TCVN3 = VietnameseCharset.TCVN3;
    static final Charset VISCII = VietnameseCharset.VISCII;
    static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    private static final List<Charset> CANDIDATES = List.of(TCVN3, VISCII, WINDOWS_1258);
    private static final Map<String, Charset> OURS =
            Map.of("tcvn3", TCVN3, "abc", TCVN3, "tcvn", TCVN3, "tcvn5712", TCVN3, "viscii", VISCII);

    /** Numbers that name code pages otherwise than Java does. */
    private static final Map<String, String> PAGES =
            Map.of("65001", "UTF-8", "88591", "ISO-8859-1", "28591", "ISO-8859-1", "936", "GBK", "950", "Big5");

    /** Declared by programs that only know the machine they ran on; text of the old fonts is stored as if it were this. */
    private static final Set<String> LATIN = Set.of("ISO-8859-1", "windows-1252");

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Different words in letters that are not ASCII which must be words of known names, and against the next best. */
    private static final int FEWEST_HITS = 3;

    private static final int TIMES_THE_NEXT = 3;

    /** Share of its words that may be impossible in Vietnamese: codes and names from elsewhere. */
    private static final double MOST_IMPOSSIBLE = 0.2;

    private static final int SHOWN = 3;
    private static final int SHOWN_CHARS = 40;

    private Encodings() {}

    /**
     * @param charset decodes the text; what it gives is still to be composed to NFC
     * @param from how it became known
     */
    record Decision(Charset charset, String from) {}

    /** One of the old encodings tried on the samples. */
    private record Trial(Charset charset, int hits, double impossible) {}

    /**
     * @param file its name, for messages
     * @param samples texts of the file, each a value or a name of a field
     * @param said by the user, see {@link #of}
     * @param declared by the file itself
     * @param knownNames of units, tones right
     * @throws Refused where none of them decides, or the file declares what its bytes are not
     */
    static Decision decide(
            String file,
            List<byte[]> samples,
            Optional<String> said,
            Optional<String> declared,
            Set<String> knownNames) {
        if (said.isPresent()) {
            return new Decision(of(said.get()), "--encoding");
        }
        List<byte[]> telling = samples.stream().filter(text -> !isAscii(text)).toList();
        if (declared.isPresent()) {
            return declared(file, telling, declared.get(), knownNames);
        }
        if (telling.isEmpty()) {
            return new Decision(StandardCharsets.UTF_8, "only ASCII in it");
        }
        if (telling.stream().allMatch(Encodings::isUtf8)) {
            return new Decision(StandardCharsets.UTF_8, "well-formed UTF-8");
        }
        return ranked(telling, knownNames)
                .orElseThrow(() -> Refused.at(file, "text encoding", "not said", ask(telling)));
    }

    /**
     * An encoding by name, of code page by number: {@code TCVN3}, {@code 1258}, {@code UTF-8}.
     *
     * @throws Refused for a name that is not known
     */
    static Charset of(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT).replaceAll("^(ansi|cp|oem|windows)[ _-]*(?=\\d)", "");
        Charset ours = OURS.get(key.replaceAll("[^a-z0-9]", ""));
        String java = PAGES.getOrDefault(
                key, key.matches("125\\d|874") ? "windows-" + key : key.matches("\\d+") ? "IBM" + key : key);
        try {
            return ours != null ? ours : Charset.forName(java);
        } catch (IllegalArgumentException e) {
            throw Refused.value("encoding", name, "UTF-8, TCVN3, VISCII, windows-1258 or another that Java knows");
        }
    }

    /** Whether it is UTF-8, a last character that was cut off left aside: fields of a fixed width cut so. */
    static boolean isUtf8(byte[] text) {
        return decode(text, StandardCharsets.UTF_8, wholeUtf8(text)).isPresent();
    }

    /** Length without the beginning of a character that is cut off at the end; RFC 3629, section 3. */
    static int wholeUtf8(byte[] text) {
        for (int back = 1; back <= Math.min(3, text.length); back++) {
            int lead = text[text.length - back] & 0xFF;
            int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
            if (lead >= 0x80 && lead < 0xC0) {
                continue;
            }
            return needed > back ? text.length - back : text.length;
        }
        return text.length;
    }

    /** The text in NFC, empty where the bytes are not of that encoding. */
    static Optional<String> decode(byte[] text, Charset charset) {
        return decode(text, charset, text.length);
    }

    private static Optional<String> decode(byte[] text, Charset charset, int length) {
        try {
            String decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text, 0, length))
                    .toString();
            return Optional.of(Normalizer.normalize(decoded, Normalizer.Form.NFC));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static boolean isAscii(byte[] text) {
        for (byte one : text) {
            // VISCII alone has letters below 32, always beside others above 127.
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static Decision declared(String file, List<byte[]> telling, String name, Set<String> knownNames) {
        Charset charset = of(name);
        boolean fits = charset.equals(StandardCharsets.UTF_8)
                ? telling.stream().allMatch(Encodings::isUtf8)
                : telling.stream().allMatch(text -> decode(text, charset).isPresent());
        if (!fits) {
            throw Refused.at(file, "text encoding", name + ", declared; the text is not that", ask(telling));
        }
        Optional<Decision> better = LATIN.contains(charset.name()) ? ranked(telling, knownNames) : Optional.empty();
        if (better.isPresent()) {
            String value = name + ", declared; the text reads as known names in "
                    + better.get().charset();
            throw Refused.at(file, "text encoding", value, ask(telling));
        }
        return new Decision(charset, "declared by the file as " + name);
    }

    private static Optional<Decision> ranked(List<byte[]> telling, Set<String> knownNames) {
        Set<String> knownWords = new HashSet<>();
        knownNames.forEach(name -> knownWords.addAll(List.of(WORD_BREAK.split(fold(name)))));
        List<Trial> trials = CANDIDATES.stream()
                .map(charset -> attempt(charset, telling, knownWords))
                .sorted((a, b) -> Integer.compare(b.hits(), a.hits()))
                .toList();
        Trial best = trials.get(0);
        boolean clear = best.hits() >= FEWEST_HITS
                && best.hits() >= TIMES_THE_NEXT * trials.get(1).hits()
                && best.impossible() <= MOST_IMPOSSIBLE;
        String from = "ranked by known names: " + best.hits() + " words of them, next best "
                + trials.get(1).hits();
        return clear ? Optional.of(new Decision(best.charset(), from)) : Optional.empty();
    }

    private static Trial attempt(Charset charset, List<byte[]> telling, Set<String> knownWords) {
        Set<String> hits = new HashSet<>();
        int words = 0;
        int impossible = 0;
        for (byte[] text : telling) {
            Optional<String> decoded = decode(text, charset);
            if (decoded.isEmpty()) {
                words++;
                impossible++;
                continue;
            }
            for (String word : WORD_BREAK.split(fold(decoded.get()))) {
                if (word.chars().anyMatch(letter -> letter > 127)) {
                    words++;
                    impossible += Syllables.isPossible(word) ? 0 : 1;
                    if (knownWords.contains(word)) {
                        hits.add(word);
                    }
                }
            }
        }
        return new Trial(charset, hits.size(), words == 0 ? 1 : (double) impossible / words);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?").strip();
        return clean.length() > SHOWN_CHARS ? clean.substring(0, SHOWN_CHARS) + "…" : clean;
    }

    /** "--encoding X, one of: TCVN3 (Đồng Đăng), ..." */
    private static String ask(List<byte[]> telling) {
        Function<Charset, String> example = charset -> telling.stream()
                .limit(SHOWN)
                .map(text -> shown(decode(text, charset).orElse("?")))
                .reduce((a, b) -> a + " | " + b)
                .orElse("");
        Map<String, String> shown = new TreeMap<>();
        CANDIDATES.forEach(charset -> shown.put(charset.name(), example.apply(charset)));
        if (telling.stream().allMatch(Encodings::isUtf8)) {
            shown.put("UTF-8", example.apply(StandardCharsets.UTF_8));
        }
        shown.put("windows-1252", example.apply(Charset.forName("windows-1252")));
        StringBuilder ask = new StringBuilder("--encoding X; in each of these the text begins");
        shown.forEach((name, text) -> ask.append("; ").append(name).append(": ").append(text));
        return ask.toString();
    }
}
