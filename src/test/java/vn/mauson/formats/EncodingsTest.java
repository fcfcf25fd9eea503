package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mauson.measure.Refused;

class EncodingsTest {
    private static final String SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    private static final String LETTERS = SMALL + SMALL.toUpperCase(Locale.ROOT);
    private static final Set<String> KNOWN = Set.of("Thị trấn Đồng Đăng", "Xã Hữu Lũng", "Phường Vĩnh Trại");
    private static final String TEXT = "xã hữu lũng, thị trấn đồng đăng";

    @Test
    void theAlphabetHas134LettersBeyondAscii() {
        assertThat(LETTERS).hasSize(134);
        assertThat(LETTERS.chars().distinct()).hasSize(134);
    }

    @Test
    void visciiHasEveryLetterAndGivesItBack() {
        assertThat(back(LETTERS, Encodings.VISCII)).isEqualTo(LETTERS);
    }

    @Test
    void tcvn3HasTheSmallLettersAndTheCapitalsWithoutTones() {
        String has = SMALL + "ĂÂÊÔƠƯĐ";
        assertThat(back(has, Encodings.TCVN3)).isEqualTo(has);
        assertThat(Encodings.TCVN3.newEncoder().canEncode('Ằ')).isFalse();
    }

    @Test
    void windows1258ComesBackComposed() {
        assertThat(Encodings.decode(windows1258(LETTERS), Encodings.WINDOWS_1258))
                .contains(LETTERS);
    }

    /** Places read off RFC 1456, table in section 2. */
    @ParameterizedTest
    @CsvSource({"02,Ẳ", "80,Ạ", "9F,Ỳ", "A1,ắ", "C5,Ă", "D0,Đ", "F0,đ", "FF,Ữ"})
    void visciiIsThatOfItsRfc(String hex, String letter) {
        assertThat(Encodings.decode(bytes(hex), Encodings.VISCII)).contains(letter);
    }

    /** "§ång §¨ng", as Đồng Đăng looks in a program that takes TCVN3 for Latin-1. */
    @Test
    void tcvn3TakenForLatinIsReadAsItWasMeant() {
        byte[] stored = "§ång §¨ng".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Encodings.decode(stored, Encodings.TCVN3)).contains("Đồng Đăng");
    }

    @Test
    void whatTheUserSaysComesFirst() {
        Encodings.Decision decision = decide(TEXT.getBytes(StandardCharsets.UTF_8), Optional.of("viscii"), "1252");
        assertThat(decision).isEqualTo(new Encodings.Decision(Encodings.VISCII, "--encoding"));
    }

    @Test
    void asciiAsksNothing() {
        assertThat(decide("Lang Son".getBytes(StandardCharsets.US_ASCII), Optional.empty(), null)
                        .from())
                .isEqualTo("only ASCII in it");
    }

    @Test
    void wellFormedUtf8IsKnownEvenCutWithinALetter() {
        byte[] whole = "Đồng Mỏ".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertThat(decide(cut, Optional.empty(), null).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCVN3", "VISCII", "windows-1258"})
    void theOldEncodingsAreToldApartByKnownNames(String name) {
        Charset charset = Encodings.of(name);
        byte[] text = name.equals("windows-1258") ? windows1258(TEXT) : TEXT.getBytes(charset);
        Encodings.Decision decision = decide(text, Optional.empty(), null);
        assertThat(decision.charset()).isEqualTo(charset);
        assertThat(decision.from()).startsWith("ranked by known names: ");
    }

    @Test
    void withoutKnownNamesTheUserIsAskedAndShownTheTextInEach() {
        assertThatThrownBy(() -> Encodings.decide(
                        "x.dbf", List.of(TEXT.getBytes(Encodings.TCVN3)), Optional.empty(), Optional.empty(), Set.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("x.dbf")
                .hasMessageContaining("--encoding X")
                .hasMessageContaining("TCVN3: " + TEXT)
                .hasMessageContaining("VISCII: ")
                .hasMessageContaining("windows-1258: ");
    }

    @Test
    void aNameThatIsNotVietnameseIsAsked() {
        assertThatThrownBy(() -> decide("México".getBytes(StandardCharsets.ISO_8859_1), Optional.empty(), null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theDeclaredCodePageIsHonoured() {
        byte[] czech = "Žižkov".getBytes(Charset.forName("windows-1250"));
        assertThat(decide(czech, Optional.empty(), "1250").charset()).isEqualTo(Charset.forName("windows-1250"));
    }

    @Test
    void textDeclaredUtf8WhichItIsNotIsRefused() {
        assertThatThrownBy(() -> decide(TEXT.getBytes(Encodings.TCVN3), Optional.empty(), "UTF-8"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("declared; the text is not that");
    }

    @Test
    void textDeclaredLatinWhichReadsAsKnownNamesIsAsked() {
        assertThatThrownBy(() -> decide(TEXT.getBytes(Encodings.TCVN3), Optional.empty(), "1252"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reads as known names in TCVN3");
    }

    @ParameterizedTest
    @CsvSource({
        "65001,UTF-8",
        "utf8,UTF-8",
        "1258,windows-1258",
        "ANSI 1252,windows-1252",
        "cp1250,windows-1250",
        "88591,ISO-8859-1",
        "abc,TCVN3",
        "TCVN-5712,TCVN3",
        "850,IBM850"
    })
    void encodingsHaveManyNames(String name, String charset) {
        assertThat(Encodings.of(name).name()).isEqualTo(charset);
    }

    @Test
    void anUnknownEncodingIsRefused() {
        assertThatThrownBy(() -> Encodings.of("klingon"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("klingon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"đồng", "nghiêng", "quốc", "yên", "khuyết", "gì", "thuở"})
    void syllablesThatPeopleUseArePossible(String word) {
        assertThat(Syllables.isPossible(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mộxico", "ứúáúơễê", "đằảng", "zố"})
    void whatComesOfAWrongEncodingIsNot(String word) {
        assertThat(Syllables.isPossible(word)).isFalse();
    }

    private static Encodings.Decision decide(byte[] text, Optional<String> said, String declared) {
        return Encodings.decide("x.dbf", List.of(text), said, Optional.ofNullable(declared), KNOWN);
    }

    private static String back(String text, Charset charset) {
        return Encodings.decode(text.getBytes(charset), charset).orElseThrow();
    }

    /** Letters with their own mark stay whole, tones follow them: the form Windows-1258 has. */
    private static byte[] windows1258(String text) {
        // Taken apart, a dot below comes before the letter's own mark: put the own mark first, then join it.
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("(\u0323)([\u0302\u0306])", "$2$1");
        StringBuilder joined = new StringBuilder();
        for (char letter : apart.toCharArray()) {
            if ("\u0302\u0306\u031B".indexOf(letter) >= 0) {
                String pair = joined.substring(joined.length() - 1) + letter;
                joined.setLength(joined.length() - 1);
                joined.append(Normalizer.normalize(pair, Normalizer.Form.NFC));
            } else {
                joined.append(letter);
            }
        }
        return encode(joined.toString());
    }

    private static byte[] encode(String text) {
        try {
            ByteBuffer bytes = Encodings.WINDOWS_1258
                    .newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static byte[] bytes(String hex) {
        return new byte[] {(byte) Integer.parseInt(hex, 16)};
    }
}
