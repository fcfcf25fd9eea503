package vn.mauson.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;

/** Sheets read back: lengths on paper, counts, words. */
@Served
class PaperMapTest {
    private static final String DAY = "&asOf=2024-12-31&edition=2020";
    private static final String COVER = "target=forest-cover-rate" + DAY;
    private static final double POINTS_PER_METRE = 72 / 0.0254;

    /** A fiftieth of a millimetre. */
    private static final double EXACT = 0.06;

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    /** The discs of gates lie as far from each other as the gates on the plane, divided by the scale. */
    @ParameterizedTest
    @ValueSource(ints = {750_000, 1_000_000})
    void aDistanceOnTheSheetIsThatOnTheGroundByTheScale(int scale) {
        List<Coordinate> gates = StreamSupport.stream(
                        api.get("/api/gates?asOf=2024-12-31").spliterator(), false)
                .filter(gate -> !gate.get("lon").isNull())
                .map(gate -> Reprojection.between(Frame.LON_LAT, Frame.known(9215))
                        .apply(new Coordinate(
                                gate.get("lon").asDouble(), gate.get("lat").asDouble())))
                .toList();
        List<Rectangle2D> discs =
                Printed.filled(api, "/paper/map.pdf?" + COVER + "&paper=A3&layers=gates&scale=" + scale).stream()
                        .filter(box -> Math.abs(box.getWidth() - 5) < EXACT && Math.abs(box.getHeight() - 5) < EXACT)
                        .toList();
        assertThat(gates).hasSizeGreaterThan(10);
        assertThat(discs.stream().anyMatch(first -> gates.stream()
                        .allMatch(gate -> lies(gate, gates.get(0), first, discs, scale))))
                .as("a disc from which the others lie as the gates do from the first")
                .isTrue();
    }

    private static boolean lies(
            Coordinate gate, Coordinate from, Rectangle2D first, List<Rectangle2D> discs, int scale) {
        double x = first.getCenterX() + (gate.x - from.x) / scale * POINTS_PER_METRE;
        double y = first.getCenterY() + (gate.y - from.y) / scale * POINTS_PER_METRE;
        return discs.stream().anyMatch(disc -> Math.hypot(disc.getCenterX() - x, disc.getCenterY() - y) < EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {125_000, 400_000, 1_000_000})
    void theScaleBarIsAsLongAsItSays(int scale) {
        String path = "/paper/map.pdf?" + COVER + "&scale=" + scale;
        Matcher said = Pattern.compile("([\\d,.]+) km").matcher(Printed.text(api, path));
        assertThat(said.find()).isTrue();
        double kilometres = Double.parseDouble(said.group(1).replace(".", "").replace(',', '.'));
        double quarter = kilometres * 1000 / 4 / scale * POINTS_PER_METRE;
        long pieces = Printed.filled(api, path).stream()
                .filter(box -> Math.abs(box.getHeight() - 4) < 0.01 && Math.abs(box.getWidth() - quarter) < 0.01)
                .count();
        assertThat(pieces).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "forest-cover-rate,   commune,  2024-12-31, ''",
        "new-forest-planting, district, 2024-06-30, ''",
        "new-forest-planting, commune,  2024-06-30, 180",
    })
    void theLegendCountsAsTheApiDoes(String target, String level, String day, String district) {
        String asked = "level=" + level + "&edition=2020&asOf=" + day;
        String sheet = Printed.text(
                api,
                "/paper/map.pdf?layers=&target=" + target + "&" + asked
                        + (district.isEmpty() ? "" : "&unit=" + district));
        Map<String, Long> counts = StreamSupport.stream(
                        api.get("/api/plans/2024/targets/" + target + "/units?" + asked)
                                .spliterator(),
                        false)
                .filter(unit -> district.isEmpty()
                        || district.equals(unit.get("districtCode").asString()))
                .collect(Collectors.groupingBy(
                        unit -> unit.get("status").asString(), TreeMap::new, Collectors.counting()));
        JsonNode words = api.get("/i18n/vi.json");
        assertThat(counts).isNotEmpty();
        counts.forEach((status, count) -> assertThat(sheet)
                .containsPattern("(?m)" + words.get("status." + status).asString() + " +" + count + "\\b"));
        assertThat(sheet)
                .containsPattern("Tổng số +"
                        + counts.values().stream().mapToLong(each -> each).sum() + " ");
    }

    @Test
    void theSheetSaysWhatItIsAndWhereFrom() {
        String sheet = Printed.text(api, "/paper/map.pdf?" + COVER);
        assertThat(sheet)
                .contains(
                        "Tỷ lệ che phủ rừng",
                        "Tỉnh Lạng Sơn · tính đến 31/12/2024",
                        "mục tiêu 64,6",
                        "Ranh giới khái quát, không có giá trị pháp lý",
                        "Minh họa: 200 trong 200 đơn vị",
                        "Nguồn: Lô rừng minh họa",
                        "Bắc lưới chiếu",
                        "phiên bản dữ liệu r1-",
                        "/#target=forest-cover-rate&date=2024-12-31&edition=2020&level=commune&mode=status");
        assertThat(sheet).doesNotContainIgnoringCase("illustrative", "sources", "scale", "boundaries");
    }

    @Test
    void theEnglishSheetIsEnglish() {
        String sheet = Printed.text(api, "/paper/map.pdf?lang=en&" + COVER);
        assertThat(sheet).contains("Forest cover", "Grid north", "Scale 1:", "Illustrative: 200 of 200");
        assertThat(sheet).doesNotContain("minh họa", "Nguồn");
    }

    @Test
    void aPictureHasThePixelsOfItsPaperAndSaysHowFineTheyAre() throws IOException {
        HttpResponse<byte[]> answer = Printed.ask(api, "/paper/map.png?dpi=100&paper=A3&orientation=portrait&" + COVER);
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(answer.body()))) {
            reader.setInput(in);
            assertThat(reader.getWidth(0)).isEqualTo(1169);
            assertThat(reader.getHeight(0)).isEqualTo(1654);
            IIOMetadataNode density = (IIOMetadataNode)
                    ((IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
                            .getElementsByTagName("pHYs")
                            .item(0);
            assertThat(Double.parseDouble(density.getAttribute("pixelsPerUnitXAxis")) * 0.0254)
                    .isCloseTo(100, within(0.02));
        }
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"tinh-lang-son-forest-cover-rate-2024-12-31.png\"");
    }

    @Test
    void aSheetIsNotSentTwice() {
        String path = "/paper/map.pdf?layers=&" + COVER;
        String tag = Printed.ask(api, path).headers().firstValue("etag").orElseThrow();
        assertThat(api.ask(path, "if-none-match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target=forest-cover-rate&paper=A5 | paper is 'A5'; allowed: A4, A3",
                "target=forest-cover-rate&orientation=x | orientation is 'x'; allowed: landscape, portrait",
                "target=forest-cover-rate&mode=x | mode is 'x'; allowed: status, value",
                "target=forest-cover-rate&dpi=301 | dpi is '301'; allowed: a whole number from 72 to 300",
                "target=forest-cover-rate&scale=100 | scale is '100'; allowed: a whole number from 5000 to 5000000",
                "target=forest-cover-rate&scale=1e6 | scale is '1e6'; allowed: a whole number",
                "target=forest-cover-rate&centre=0,0 | centre is '0.0,0.0'; allowed: longitude,latitude",
                "target=forest-cover-rate&centre=x | centre is 'x'; allowed: longitude,latitude",
                "target=forest-cover-rate&layers=gates,x | layers is 'x'; allowed: a list with commas of plots",
                "target=forest-cover-rate&lang=fr | lang is 'fr'; allowed: vi, en",
                "target=forest-cover-rate&level=province | level is 'province'; allowed: district, commune",
                "target=grdp-growth | allowed: those measured at that level",
                "target=forest-cover-rate&colour=red | parameter is 'colour'; allowed: asOf",
                "target=forest-cover-rate&asOf=31/12/2024 | asOf is '31/12/2024'; allowed: a date",
                "mode=status | Required parameter 'target' is not present",
                "target=forest-cover-rate&edition=2020&level=district&unit=06184 | unit is '06184'; allowed: a district",
            })
    void whatIsNotAllowedIsRefusedWithWhatIs(String asked, String said) {
        JsonNode problem = api.problem("/paper/map.png?" + asked);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asString()).contains(said);
    }
}
