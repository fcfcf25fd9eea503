package vn.mauson.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import vn.mauson.measure.Refused;
import vn.mauson.measure.Sha256;

/** Bytes on their way from a mirror or the network into a file; kept only where they are those expected. */
final class Download {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int BUFFER_BYTES = 1 << 16;

    private final String what;
    private final LoadingBar bar;
    private final MessageDigest digest = Sha256.digest();

    /** @param bar told how far it is */
    Download(String what, LoadingBar bar) {
        this.what = what;
        this.bar = bar;
    }

    /** {@link Refused} where the file is not there or is another one. */
    void copy(Path from, String sha256, Path to) {
        try (InputStream in = Files.newInputStream(from)) {
            keep(in, Files.size(from), to);
        } catch (IOException e) {
            throw Refused.value(
                    "--mirror", from.toString(), "a folder with " + from.getFileName() + " that can be read");
        }
        requireSum(sha256, from.getFileName().toString());
    }

    /** {@link Refused} where the address does not answer, breaks off or has other bytes. */
    void get(String url, String sha256, Path to) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("it answers " + connection.getResponseCode());
            }
            try (InputStream in = connection.getInputStream()) {
                keep(in, connection.getContentLengthLong(), to);
            }
        } catch (IOException e) {
            throw Refused.value(
                    "download", url + " (" + e + ")", "an address that can be reached, or --mirror DIR with the files");
        }
        requireSum(sha256, url);
    }

    /** @param size in bytes; -1 where it is not known */
    private void keep(InputStream in, long size, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long done = 0;
            bar.part(what, 0, size);
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                write(out, buffer, read);
                done += read;
                bar.part(what, done, Math.max(size, done));
            }
            if (done < size) {
                throw new IOException(String.format(Locale.ROOT, "it broke off after %d of %d bytes", done, size));
            }
        }
    }

    /** A full disk is not the address's fault. */
    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a temporary file", e);
        }
    }

    private void requireSum(String expected, String from) {
        String found = Sha256.hex(digest);
        if (!found.equals(expected)) {
            throw Refused.value("sha256 of " + from, found, expected + ", as the lock file has it");
        }
    }
}
