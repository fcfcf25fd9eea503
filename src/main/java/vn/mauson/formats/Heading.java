package vn.mauson.formats;

import java.util.List;
import java.util.Optional;
import vn.mauson.geometry.Frame;

/**
 * What is known of a file before its rows are read.
 *
 * @param format such as {@code GeoJSON}, {@code Shapefile}
 * @param sublayer name of the layer within the file
 * @param frame of its geometries; empty where the rows have none
 * @param frameFrom how the frame became known, such as {@code .prj matched by parameters} or {@code --crs}
 * @param encoding of its text
 * @param encodingFrom how the encoding became known
 * @param fields names in their order; empty where they are known only row by row
 * @param remarks one line each: what the reader did that the user should know
 */
public record Heading(
        String format,
        String sublayer,
        Optional<Frame> frame,
        String frameFrom,
        String encoding,
        String encodingFrom,
        List<String> fields,
        List<String> remarks) {
    public Heading {
        fields = List.copyOf(fields);
        remarks = List.copyOf(remarks);
    }
}
