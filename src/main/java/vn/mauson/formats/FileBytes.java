package vn.mauson.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.mauson.measure.Refused;

/** The bytes of a file by position, never beyond its end; memory is taken only for what is there. */
final class FileBytes implements AutoCloseable {
    /** Read at once, for most files are read from front to back in small pieces. */
    private static final int WINDOW_BYTES = 1 << 20;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocateDirect(WINDOW_BYTES).limit(0);
    private long windowStart;

    private FileBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    static FileBytes open(Path file) {
        try {
            return new FileBytes(FileChannel.open(file, StandardOpenOption.READ));
        } catch (IOException e) {
            throw Refused.at(file.getFileName().toString(), "file", e.getMessage(), "a file that can be read");
        }
    }

    long size() {
        return size;
    }

    /**
     * So many bytes from the position, as a little-endian buffer of their own.
     *
     * @param what is read, for the message
     */
    ByteBuffer read(long position, int length, String what) throws IOException {
        if (length > size - position) {
            throw new EOFException(what + " breaks off");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            long from = position + bytes.position();
            if (from < windowStart || from >= windowStart + window.limit()) {
                fill(from, what);
            }
            int start = (int) (from - windowStart);
            int piece = Math.min(window.limit() - start, bytes.remaining());
            bytes.put(bytes.position(), window, start, piece).position(bytes.position() + piece);
        }
        return bytes.flip();
    }

    private void fill(long from, String what) throws IOException {
        windowStart = from;
        window.clear();
        int read = channel.read(window, from);
        window.limit(Math.max(read, 0));
        if (read <= 0) {
            throw new EOFException(what + " breaks off");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
