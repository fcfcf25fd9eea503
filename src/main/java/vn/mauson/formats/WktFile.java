package vn.mauson.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mauson.measure.Refused;

/** Geometries as well-known text, one after the other, on as many lines as they like; nothing else. */
final class WktFile implements FeatureSource {
    private static final Pattern START = Pattern.compile(
            "(?is)(SRID\\s*=\\s*(\\d{1,9})\\s*;)?\\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\\s*(Z|M|ZM)?\\s*(\\(|EMPTY).*");
    private final Path file;
    private final Heading heading;

    private WktFile(Path file, Heading heading) {
        this.file = file;
        this.heading = heading;
    }

    static boolean recognises(Head head) {
        return START.matcher(head.text()).matches();
    }

    /**
     * @throws Refused where neither an {@code SRID=n;} before the first geometry nor the hints say the frame
     */
    static FeatureSource open(Path file, Hints hints) {
        Matcher start = START.matcher(Head.of(file).text());
        Optional<String> srid = start.matches() ? Optional.ofNullable(start.group(2)) : Optional.empty();
        String name = file.getFileName().toString();
        FrameMatching.Match match = FrameMatching.ofCode(name, srid, "SRID", hints.frame());
        Heading heading = new Heading(
                "WKT",
                name.replaceFirst("\\.[^.]*$", ""),
                Optional.of(match.frame()),
                match.from(),
                "US-ASCII",
                "by the format",
                List.of(),
                match.remarks());
        return new WktFile(file, heading);
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void read(Consumer<Row> reader) {
        try (Reader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
            WktText text = new WktText(in, heading.frame().orElseThrow().epsg());
            for (long number = 1; text.hasNext(); number++) {
                Shaping shaping = new Shaping();
                reader.accept(new Row(number, text.next(shaping), Map.of(), shaping.faults()));
            }
        } catch (IOException e) {
            throw Refused.at(
                    file.getFileName().toString(), "file", e.getClass().getSimpleName(), "a file that can be read");
        }
    }

    @Override
    public void close() {
        // Nothing stays open between readings.
    }
}
