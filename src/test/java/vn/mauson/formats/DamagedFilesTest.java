package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static vn.mauson.formats.MadeShapefile.area;
import static vn.mauson.formats.MadeShapefile.dbf;
import static vn.mauson.formats.MadeShapefile.shp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

/** A damaged file gives rows, or is refused; never anything else, and never for long. */
class DamagedFilesTest {
    private static final int TIMES = 200;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Hints HINTS =
            new Hints(Optional.empty(), Optional.of(Frame.LON_LAT), Optional.empty(), Set.of());
    private static final double[] RING = {0, 0, 0, 9, 9, 9, 9, 0, 0, 0};
    private static final double[] HOLE = {2, 2, 4, 2, 4, 4, 2, 4, 2, 2};

    @TempDir
    private Path folder;

    @Test
    void geoJson() throws Exception {
        String feature = """
                {"type":"Feature","id":7,"properties":{"name":"Đồng Mỏ","area":1.5,"yes":true},
                "geometry":{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]]]}}""";
        String text = "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "," + feature
                + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4326\"}}}";
        damage("x.geojson", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void wellKnownText() throws Exception {
        String text =
                "SRID=4326;POLYGON Z ((0 0 1, 9 0 1, 9 9 1, 0 0 1))\nMULTIPOINT ((1 2), (3 4))\nGEOMETRYCOLLECTION (POINT (1 2), POINT EMPTY)\n";
        damage("x.wkt", text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void shapes() throws Exception {
        for (String ending : new String[] {".dbf", ".prj", ".cpg"}) {
            Files.write(folder.resolve("x" + ending), parts().get("x" + ending));
        }
        damage("x.shp", parts().get("x.shp"));
    }

    @Test
    void tables() throws Exception {
        for (Map.Entry<String, byte[]> part : parts().entrySet()) {
            Files.write(folder.resolve(part.getKey()), part.getValue());
        }
        Path shp = folder.resolve("x.shp");
        damage(shp, folder.resolve("x.dbf"), parts().get("x.dbf"), HINTS);
    }

    @Test
    void descriptionsOfFrames() throws Exception {
        for (Map.Entry<String, byte[]> part : parts().entrySet()) {
            Files.write(folder.resolve(part.getKey()), part.getValue());
        }
        damage(folder.resolve("x.shp"), folder.resolve("x.prj"), parts().get("x.prj"), Hints.none());
    }

    @Test
    void archives() throws Exception {
        Path archive = MadeShapefile.zip(folder.resolve("x.zip"), parts());
        damage("x.zip", Files.readAllBytes(archive));
    }

    @Test
    void rasters() throws Exception {
        byte[] tiff = new byte[512];
        Arrays.fill(tiff, (byte) 1);
        tiff[0] = 'I';
        tiff[1] = 'I';
        tiff[2] = 42;
        tiff[3] = 0;
        damage("x.tif", tiff);
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("x.shp", shp(5, area(5, RING, HOLE), area(5, RING)));
        parts.put(
                "x.dbf",
                dbf(
                        StandardCharsets.UTF_8,
                        new String[] {"NAME:C:12:0", "N:N:6:0", "D:D:8:0"},
                        new String[] {"Đồng Mỏ", "42", "20240229"},
                        new String[] {"Thất Khê", "7", ""}));
        parts.put("x.prj", MadeShapefile.LON_LAT.getBytes(StandardCharsets.US_ASCII));
        parts.put("x.cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
        return parts;
    }

    private void damage(String name, byte[] whole) throws Exception {
        damage(folder.resolve(name), folder.resolve(name), whole, HINTS);
    }

    private void damage(Path opened, Path damaged, byte[] whole, Hints hints) throws Exception {
        int read = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            Files.write(damaged, damage(whole, new Random(seed)));
            long start = System.nanoTime();
            try {
                SharedData.rows(opened, hints);
                read++;
            } catch (Refused e) {
                assertThat(e.getMessage())
                        .as("seed %d", seed)
                        .contains(opened.getFileName().toString());
            } catch (Throwable e) {
                fail("seed " + seed + " of " + damaged.getFileName(), e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("seed %d", seed)
                    .isLessThan(LONGEST);
        }
        assertThat(read).as("damaged files that could be read").isLessThan(TIMES);
    }

    /** Cut off, some bits turned, a run of bytes overwritten, or a piece repeated. */
    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(8), bytes.length - at);
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, at);
            case 1 -> {
                for (int i = 0; i < length; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 2 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256)));
            default -> System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
        }
        return bytes;
    }
}
