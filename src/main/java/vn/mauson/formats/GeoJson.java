package vn.mauson.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import vn.mauson.measure.Refused;

/**
 * GeoJSON: RFC 7946, the older {@code crs} member of the 2008 specification, and sequences of features,
 * one a line (RFC 8142 and without its separators). The file is gone through once when it is opened, for
 * {@code crs} may stand at its end, and once for each reading.
 *
 * <p>Coordinates are x before y as written, whatever axis order the registry gives the frame: so they
 * are written by GeoServer, GDAL and QGIS.
 */
final class GeoJson implements FeatureSource {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .maxStringLength(Limits.TEXT_CHARS)
                    .maxNameLength(Limits.NAME_CHARS)
                    .build())
            .build();

    private final Path file;
    private final Optional<Charset> charset;
    private final Heading heading;

    private GeoJson(Path file, Optional<Charset> charset, Hints hints) {
        this.file = file;
        this.charset = charset;
        GeoJsonScan scan = new GeoJsonScan();
        walk(scan::document);
        this.heading = heading(scan, hints);
    }

    static boolean recognises(Head head) {
        return head.text().startsWith("{");
    }

    /**
     * @throws Refused for text that is no GeoJSON, breaks off, or whose {@code crs} is not known
     */
    static FeatureSource open(Path file, Hints hints) {
        return new GeoJson(file, hints.encoding().map(Encodings::of), hints);
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void read(Consumer<Row> reader) {
        GeoJsonRows rows = new GeoJsonRows(reader);
        walk(rows::document);
    }

    @Override
    public void close() {
        // Nothing stays open between readings.
    }

    private Heading heading(GeoJsonScan scan, Hints hints) {
        String name = file.getFileName().toString();
        FrameMatching.Match match = FrameMatching.ofGeoJson(name, scan.crs(), hints.frame());
        List<String> remarks = new ArrayList<>(match.remarks());
        remarks.addAll(scan.remarks());
        int point = name.lastIndexOf('.');
        return new Heading(
                "GeoJSON",
                point > 0 ? name.substring(0, point) : name,
                Optional.of(match.frame()),
                match.from(),
                charset.map(Charset::name).orElse("UTF-8"),
                charset.isPresent() ? "--encoding" : "by RFC 8259",
                scan.fields(),
                remarks);
    }

    /** Gives the parser at the start of every document of the file to the visitor. */
    private void walk(Consumer<JsonParser> visitor) {
        try (InputStream in = new Separated(Files.newInputStream(file));
                JsonParser parser = parser(in)) {
            int documents = 0;
            while (parser.nextToken() != null) {
                visitor.accept(parser);
                documents++;
            }
            if (documents == 0) {
                throw refusal("content", "nothing", "GeoJSON");
            }
        } catch (JacksonException e) {
            throw refusal("JSON", where(e), "GeoJSON that is whole, in UTF-8 (else say --encoding X)");
        } catch (GeoJsonScan.NotGeoJson e) {
            throw refusal(e.thing(), e.value(), e.allowed());
        } catch (IOException e) {
            throw refusal("file", e.getClass().getSimpleName(), "a file that can be read");
        }
    }

    private JsonParser parser(InputStream in) {
        return charset.isPresent()
                ? JSON.createParser(ObjectReadContext.empty(), new InputStreamReader(in, charset.get()))
                : JSON.createParser(ObjectReadContext.empty(), in);
    }

    private static String where(JacksonException e) {
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return e.getOriginalMessage() + place;
    }

    private Refused refusal(String thing, Object value, String allowed) {
        return Refused.at(file.getFileName().toString(), thing, value, allowed);
    }

    /** Record separators of RFC 8142 as blanks; within a JSON text they cannot stand. */
    private static final class Separated extends FilterInputStream {
        private static final byte SEPARATOR = 0x1E;

        private Separated(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read == SEPARATOR ? ' ' : read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            for (int i = from; i < from + read; i++) {
                if (bytes[i] == SEPARATOR) {
                    bytes[i] = ' ';
                }
            }
            return read;
        }
    }
}
