package vn.mauson.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.measure.Refused;

/**
 * Shapefiles, loose or in a zip archive. Records of the .shp and rows of the .dbf are read side by side
 * as they lie; the .shx, an index into the .shp, is not needed. H2GIS's driver is not used: it takes
 * memory by the counts a record states, and needs the .shx.
 */
final class Shapefile implements FeatureSource {
    private final ShapeParts parts;
    private final DbfHeader table;
    private final Charset charset;
    private final Heading heading;

    private Shapefile(ShapeParts parts, Hints hints) throws IOException {
        this.parts = parts;
        this.table = header();
        Encodings.Decision encoding = encoding(hints);
        this.charset = encoding.charset();
        this.heading = heading(encoding, hints);
    }

    static boolean recognises(Head head) {
        return head.holds(".shp") || (ShpRecords.recognises(head.bytes()) && !head.isNamed(".shx"));
    }

    /**
     * @throws Refused where parts are missing or damaged, or frame, encoding or layer have to be said
     */
    static FeatureSource open(Path file, Hints hints) {
        ShapeParts parts = ShapeParts.find(file, hints);
        try {
            return new Shapefile(parts, hints);
        } catch (IOException e) {
            parts.close();
            throw damaged(parts, e);
        } catch (Refused e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void read(Consumer<Row> reader) {
        try (InputStream shp = parts.open(".shp");
                InputStream dbf = parts.open(".dbf")) {
            ShpRecords records = ShpRecords.open(parts.name(), shp, parts.size(".shp"));
            dbf.skipNBytes(table.headBytes());
            DbfRows rows = new DbfRows(dbf, table, charset);
            boolean hasRow = rows.advance();
            for (long number = 1; records.hasNext() || hasRow; number++) {
                reader.accept(row(number, records, hasRow ? rows : null));
                hasRow = rows.advance();
            }
        } catch (IOException e) {
            throw damaged(parts, e);
        }
    }

    @Override
    public void close() {
        parts.close();
    }

    /** @param rows null after the last row of the table */
    private static Row row(long number, ShpRecords records, DbfRows rows) throws IOException {
        Shaping shaping = new Shaping();
        Geometry geometry = null;
        if (records.hasNext()) {
            geometry = records.next(shaping);
        } else {
            shaping.refuse("no-shape", "", "a record of the .shp for every row of the .dbf");
        }
        List<Fault> faults = new ArrayList<>(shaping.faults());
        Map<String, Object> fields = Map.of();
        if (rows == null) {
            faults.add(Fault.refusal("no-attributes", "", "", "a row of the .dbf for every record of the .shp"));
        } else {
            fields = rows.fields(faults);
        }
        return new Row(number, geometry, fields, faults);
    }

    private DbfHeader header() throws IOException {
        try (InputStream dbf = parts.open(".dbf")) {
            return DbfHeader.read(parts.name(), dbf, parts.size(".dbf"));
        }
    }

    private Encodings.Decision encoding(Hints hints) throws IOException {
        Optional<String> declared = parts.text(".cpg")
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .or(table::encoding);
        try (InputStream dbf = parts.open(".dbf")) {
            dbf.skipNBytes(table.headBytes());
            List<byte[]> samples = hints.encoding().isPresent()
                    ? List.of()
                    : new DbfRows(dbf, table, StandardCharsets.ISO_8859_1).samples();
            return Encodings.decide(parts.name(), samples, hints.encoding(), declared, hints.knownNames());
        }
    }

    private Heading heading(Encodings.Decision encoding, Hints hints) throws IOException {
        FrameMatching.Match match = FrameMatching.ofWkt(parts.name(), parts.text(".prj"), hints.frame());
        List<String> remarks = new ArrayList<>(match.remarks());
        remarks.addAll(ofShapes());
        remarks.addAll(DbfRows.remarks(table, charset));
        return new Heading(
                "Shapefile",
                parts.layer(),
                Optional.of(match.frame()),
                match.from(),
                charset.name(),
                encoding.from(),
                DbfRows.names(table, charset),
                remarks);
    }

    private List<String> ofShapes() throws IOException {
        List<String> remarks = new ArrayList<>();
        try (InputStream shp = parts.open(".shp")) {
            ShpRecords records = ShpRecords.open(parts.name(), shp, parts.size(".shp"));
            long beyond = parts.size(".shp") - ShpRecords.HEAD_BYTES - records.bytes();
            if (beyond > 0) {
                remarks.add(".shp: " + beyond + " bytes after its stated end are left out");
            }
            if (records.hasMore()) {
                remarks.add("heights and measures of all shapes are dropped");
            }
        }
        if (!parts.has(".shx")) {
            remarks.add("without .shx; records are read in the order of the .shp");
        }
        return remarks;
    }

    private static Refused damaged(ShapeParts parts, IOException e) {
        return Refused.at(
                parts.name(), "file", String.valueOf(e.getMessage()), "a shapefile that can be read to its end");
    }
}
