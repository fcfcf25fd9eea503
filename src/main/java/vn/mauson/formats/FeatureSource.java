package vn.mauson.formats;

import java.util.function.Consumer;

/** An open file whose rows can be read, from the first, as often as asked. */
public interface FeatureSource extends AutoCloseable {
    Heading heading();

    /**
     * Gives every row to the reader, in the order of the file.
     *
     * @throws vn.mauson.measure.Refused where the file breaks off or turns out to be another kind
     */
    void read(Consumer<Row> reader);

    @Override
    void close();
}
