package vn.mauson.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.HashMap;
import java.util.Map;

/** The two single-byte encodings of Vietnamese that Java does not bring. */
final class VietnameseCharset extends Charset {
    private static final char NONE = '\uFFFD';

    /**
     * VISCII 1.1, RFC 1456, table of section 2: the upper half, and six capitals in the place of control
     * characters that texts do not use.
     */
    static final Charset VISCII = new VietnameseCharset(
            "VISCII", """
            ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ\
            ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ\
            Õắằặấầẩậẽẹếềểễệố\
            ồổỗỠƠộờởịỰỨỪỬơớƯ\
            ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ\
            ĐứÒÓÔạỷừửÙÚỹỵÝỡư\
            àáâãảăữẫèéêẻìíĩỉ\
            đựòóôõỏọụùúũủýợỮ""", Map.of(0x02, 'Ẳ', 0x05, 'Ẵ', 0x06, 'Ẫ', 0x14, 'Ỷ', 0x19, 'Ỹ', 0x1E, 'Ỵ'));

    /**
     * TCVN3, the ABC fonts: TCVN 5712:1993, set VN3. It has no capitals with tones; texts show them by
     * another font and are stored in small letters. The punctuation between 80 and 9F, which the
     * standard leaves free, is that of Windows, over which these fonts are laid. A dot is a free place.
     */
    static final Charset TCVN3 = new VietnameseCharset("TCVN3", """
            ·····…··········\
            ·‘’“”•–—········\
            \u00A0ĂÂÊÔƠƯĐăâêôơưđ·\
            ·····àảãáạ·ằẳẵắ·\
            ······ặầẩẫấậè·ẻẽ\
            éẹềểễếệìỉ···ĩíịò\
            ·ỏõóọồổỗốộờởỡớợù\
            ·ủũúụừửữứựỳỷỹýỵ·""", Map.of());

    private final char[] chars = new char[256];
    private final Map<Character, Byte> bytes = new HashMap<>();

    private VietnameseCharset(String name, String upperHalf, Map<Integer, Character> controls) {
        super(name, new String[0]);
        for (int i = 0; i < 128; i++) {
            chars[i] = (char) i;
            char upper = upperHalf.charAt(i);
            chars[128 + i] = upper == '·' ? NONE : upper;
        }
        controls.forEach((at, letter) -> chars[at] = letter);
        for (int i = 0; i < 256; i++) {
            if (chars[i] != NONE) {
                bytes.put(chars[i], (byte) i);
            }
        }
    }

    @Override
    public boolean contains(Charset other) {
        return other.equals(this);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {
            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining()) {
                    char letter = chars[in.get(in.position()) & 0xFF];
                    if (letter == NONE) {
                        return CoderResult.malformedForLength(1);
                    }
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    out.put(letter);
                    in.get();
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new CharsetEncoder(this, 1, 1) {
            @Override
            protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
                while (in.hasRemaining()) {
                    Byte place = bytes.get(in.get(in.position()));
                    if (place == null) {
                        return CoderResult.unmappableForLength(1);
                    }
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    out.put(place);
                    in.get();
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }
}
