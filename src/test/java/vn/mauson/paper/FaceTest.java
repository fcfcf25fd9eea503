package vn.mauson.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.pack.Pack;
import vn.mauson.pack.PackReader;

/** Every letter that may come onto paper is in every face. */
class FaceTest {
    private static final Pack PACK = PackReader.read(Path.of("geodata/lang-son"));

    @ParameterizedTest
    @EnumSource(Face.class)
    void everyTextOfTheProductCanBeSet(Face face) throws Exception {
        ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.forLanguageTag("vi"));
        JsonNode map = new JsonMapper().readTree(new ClassPathResource("static/i18n/vi.json").getContentAsByteArray());
        Stream<String> texts = Stream.of(
                        messages.keySet().stream().map(messages::getString),
                        StreamSupport.stream(map.spliterator(), false).map(JsonNode::asString),
                        PACK.units().stream().map(unit -> unit.names().vi()),
                        PACK.targets().stream().map(target -> target.names().vi()),
                        PACK.gates().stream().map(gate -> gate.names().vi()),
                        Stream.of("ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸĐƯƠẮ"))
                .flatMap(each -> each);
        assertThat(texts.filter(text -> !face.has(text.toLowerCase(Locale.ROOT)) || !face.has(text)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void linesAreNoWiderThanTheirRoomAndLoseNothing(Face face) {
        String text = "Tỷ lệ xã có đường ô tô đến trung tâm https://example.org/mot-dia-chi-rat-dai-khong-co-dau-cach";
        List<String> lines = face.lines(text, 9, 60);
        assertThat(lines).allSatisfy(line -> assertThat(face.width(line, 9)).isLessThanOrEqualTo(60));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
}
