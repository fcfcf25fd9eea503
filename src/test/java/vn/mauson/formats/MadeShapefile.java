package vn.mauson.formats;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Shapefiles made byte by byte, so that a test can say what is wrong with them. */
final class MadeShapefile {
    static final int AREA = 5;
    static final String LON_LAT =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.017453292519943295]]";

    private MadeShapefile() {}

    /** Rings of one area as lists of x, y. */
    static byte[] area(int type, double[]... rings) {
        int points = 0;
        for (double[] ring : rings) {
            points += ring.length / 2;
        }
        ByteBuffer content =
                ByteBuffer.allocate(44 + 4 * rings.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(type).position(36);
        content.putInt(rings.length).putInt(points);
        int start = 0;
        for (double[] ring : rings) {
            content.putInt(start);
            start += ring.length / 2;
        }
        for (double[] ring : rings) {
            for (double number : ring) {
                content.putDouble(number);
            }
        }
        return content.array();
    }

    static byte[] point(double x, double y) {
        return ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1)
                .putDouble(x)
                .putDouble(y)
                .array();
    }

    static byte[] shp(int type, byte[]... records) {
        int size = 100;
        for (byte[] record : records) {
            size += 8 + record.length;
        }
        ByteBuffer shp = ByteBuffer.allocate(size);
        shp.putInt(0, 9994).putInt(24, size / 2);
        shp.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        shp.order(ByteOrder.BIG_ENDIAN).position(100);
        for (int i = 0; i < records.length; i++) {
            shp.putInt(i + 1).putInt(records[i].length / 2).put(records[i]);
        }
        return shp.array();
    }

    /**
     * @param columns each as {@code NAME:KIND:WIDTH:DECIMALS}
     * @param rows cells cut or filled to their width
     */
    static byte[] dbf(Charset charset, String[] columns, String[]... rows) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int rowBytes = 1;
        for (String column : columns) {
            String[] said = column.split(":");
            int width = Integer.parseInt(said[2]);
            ByteBuffer one = ByteBuffer.allocate(32);
            one.put(said[0].getBytes(charset)).position(11);
            one.put((byte) said[1].charAt(0)).position(16);
            one.put((byte) width).put((byte) Integer.parseInt(said[3]));
            body.writeBytes(one.array());
            rowBytes += width;
        }
        body.write(13);
        for (String[] row : rows) {
            body.write(' ');
            for (int i = 0; i < row.length; i++) {
                byte[] cell = row[i].getBytes(charset);
                int width = Integer.parseInt(columns[i].split(":")[2]);
                for (int at = 0; at < width; at++) {
                    body.write(at < cell.length ? cell[at] : ' ');
                }
            }
        }
        ByteBuffer head = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 3).putInt(4, rows.length);
        head.putShort(8, (short) (33 + 32 * columns.length)).putShort(10, (short) rowBytes);
        return ByteBuffer.allocate(32 + body.size())
                .put(head.array())
                .put(body.toByteArray())
                .array();
    }

    /** Writes the parts by their endings beside each other; the .shp. */
    static Path loose(Path folder, String name, Map<String, byte[]> parts) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            Files.write(folder.resolve(name + part.getKey()), part.getValue());
        }
        return folder.resolve(name + ".shp");
    }

    /** Packs files by their path in the archive. */
    static Path zip(Path archive, Map<String, byte[]> files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return archive;
    }
}
