package vn.mauson.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;

/** The report read back as text, beside the JSON answers. */
@Served
class PaperReportTest {
    private static final String DAY = "asOf=2024-12-31";
    private static final Pattern REFERENCE = Pattern.compile("\\[(\\d+)]");

    @LocalServerPort
    private int port;

    /** Made once: it takes seconds. */
    private static String whole;

    private Api api;
    private JsonNode words;

    @BeforeEach
    void connect() {
        api = new Api(port);
        words = api.get("/i18n/vi.json");
        whole = whole == null ? Printed.text(api, "/paper/report.pdf?plan=2024&" + DAY) : whole;
    }

    private List<JsonNode> targets() {
        return StreamSupport.stream(api.get("/api/plans/2024/targets?" + DAY).spliterator(), false)
                .toList();
    }

    @Test
    void itHasTheFormOfAnOffice() {
        LocalDate today = LocalDate.now();
        assertThat(whole)
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Lạng Sơn, ngày %02d tháng %02d năm %d"
                                .formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear()),
                        "BÁO CÁO",
                        "I. ĐÁNH GIÁ CHUNG",
                        "II. THỰC HIỆN TỪNG CHỈ TIÊU",
                        "III. BẢN ĐỒ",
                        "Hình 1.",
                        "IV. TỒN TẠI",
                        "V. NGUỒN VÀ GHI CHÚ",
                        "Nơi nhận",
                        "Ranh giới khái quát, không có giá trị pháp lý",
                        "phiên bản dữ liệu r1-");
        assertThat(Normalizer.isNormalized(whole, Normalizer.Form.NFC)).isTrue();
        assertThat(whole).doesNotContainIgnoringCase("illustrative", "boundaries");
    }

    @Test
    void countsAreThoseOfTheApi() {
        Map<String, Long> counts = targets().stream()
                .collect(Collectors.groupingBy(target -> target.get("status").asString(), Collectors.counting()));
        counts.forEach((status, count) -> assertThat(whole)
                .containsPattern("(?m)^" + words.get("status." + status).asString() + " +" + count + "\\s*$"));
    }

    /** The first line of a target's row has all its cells. */
    @Test
    void everyNumberIsTheApisAndNamesItsSource() {
        List<JsonNode> targets = targets();
        for (int i = 0; i < targets.size(); i++) {
            JsonNode target = targets.get(i);
            int number = i + 1;
            String row = whole.lines()
                    .filter(line -> line.matches(number + " \\p{Lu}.*\\[1].*"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row " + number + " in " + whole));
            int decimals = target.get("decimals").asInt();
            assertThat(row).contains(" " + Language.VI.number(target.get("low").asDouble(), decimals));
            if (target.get("value").isNull()) {
                assertThat(row).contains(" – ");
            } else {
                assertThat(row)
                        .contains(" " + Language.VI.number(target.get("value").asDouble(), decimals))
                        .containsPattern("\\[1] \\[\\d+]");
            }
            if (!target.get("completion").isNull()) {
                assertThat(row)
                        .contains(Language.VI.number(
                                100 * target.get("completion").asDouble(), 1));
            }
            assertThat(row.contains("minh họa"))
                    .isEqualTo(target.get("illustrative").asBoolean());
        }
    }

    @Test
    void everyReferenceIsListedOnceAtTheEnd() {
        int end = whole.indexOf("V. NGUỒN");
        TreeSet<Integer> used = new TreeSet<>();
        REFERENCE.matcher(whole.substring(0, end)).results().forEach(each -> used.add(Integer.valueOf(each.group(1))));
        List<Integer> listed = whole.substring(end)
                .lines()
                .filter(line -> line.startsWith("["))
                .map(line -> Integer.valueOf(line.substring(1, line.indexOf(']'))))
                .toList();
        assertThat(listed).doesNotHaveDuplicates().containsAll(used);
        assertThat(used).hasSizeGreaterThan(5);
        assertThat(listed).hasSize(listed.get(listed.size() - 1));
        assertThat(whole.substring(end)
                        .lines()
                        .filter(line -> line.startsWith("["))
                        .map(line -> line.substring(line.indexOf(']'))))
                .filteredOn(line -> line.length() > 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void aDistrictHasItsOwnReport() {
        String report = Printed.text(api, "/paper/report.pdf?plan=2024&unit=180&edition=2020&" + DAY);
        JsonNode card = api.get("/api/units/180?edition=2020&" + DAY);
        assertThat(report).contains("Huyện Tràng Định");
        StreamSupport.stream(card.get("targets").spliterator(), false)
                .filter(target -> !target.get("value").isNull())
                .forEach(target -> assertThat(report)
                        .contains(Language.VI.number(
                                target.get("value").asDouble(),
                                target.get("decimals").asInt())));
    }

    @Test
    void aCommuneHasOneInEnglishToo() {
        String report = Printed.text(api, "/paper/report.pdf?plan=2024&unit=06184&edition=2020&lang=en&" + DAY);
        assertThat(report).contains("SOCIALIST REPUBLIC OF VIET NAM", "I. OVERALL", "Figure 1.", "data version r1-");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThat(api.problem("/paper/report.pdf?plan=2023").get("detail").asString())
                .contains("2023", "2024");
        assertThat(api.problem("/paper/report.pdf?plan=2024&unit=99999")
                        .get("status")
                        .asInt())
                .isEqualTo(404);
        assertThat(api.problem("/paper/report.pdf?plan=2024&paper=A3")
                        .get("detail")
                        .asString())
                .contains("parameter is 'paper'");
    }
}
