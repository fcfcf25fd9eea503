package vn.mauson.formats;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.mauson.measure.Refused;

/** The files of one shapefile, loose beside each other or in an archive, by their endings in any case. */
final class ShapeParts implements AutoCloseable {
    private static final List<String> READ = List.of(".shp", ".dbf", ".shx", ".prj", ".cpg");
    private static final int BUFFER_BYTES = 1 << 16;
    private final String file;
    private final String layer;
    private final Map<String, Part> parts;
    private final ZipFile archive;

    private interface Opener {
        InputStream open() throws IOException;
    }

    /** @param size in bytes; of a file in an archive what the archive says */
    private record Part(long size, Opener opener) {}

    private ShapeParts(String file, String layer, Map<String, Part> parts, ZipFile archive) {
        this.file = file;
        this.layer = layer;
        this.parts = parts;
        this.archive = archive;
    }

    /**
     * @throws Refused for an archive of several shapefiles without a hint which, and where the .dbf is missing
     */
    static ShapeParts find(Path file, Hints hints) {
        boolean packed = !Head.of(file).entries().isEmpty();
        ShapeParts found = packed ? inArchive(file, hints) : loose(file);
        found.requireTable();
        return found;
    }

    /** For messages: the file the user named, and the layer if it is one of an archive's. */
    String name() {
        return archive == null ? file : file + ", " + layer;
    }

    String layer() {
        return layer;
    }

    boolean has(String ending) {
        return parts.containsKey(ending);
    }

    long size(String ending) {
        return parts.get(ending).size();
    }

    InputStream open(String ending) throws IOException {
        return new BufferedInputStream(parts.get(ending).opener().open(), BUFFER_BYTES);
    }

    /** A small side file as text, empty where it is not there. */
    Optional<String> text(String ending) {
        if (!has(ending)) {
            return Optional.empty();
        }
        try (InputStream in = open(ending)) {
            return Optional.of(new String(in.readNBytes(Limits.SIDECAR_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Refused.at(name(), ending, e.getMessage(), "a file that can be read");
        }
    }

    @Override
    public void close() {
        if (archive != null) {
            try {
                archive.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void requireTable() {
        if (!has(".dbf")) {
            List<String> missing = READ.stream()
                    .filter(ending -> !has(ending) && !ending.equals(".cpg"))
                    .toList();
            close();
            throw Refused.at(
                    name(), "missing parts", String.join(", ", missing), "a shapefile with its .dbf beside it");
        }
    }

    private static ShapeParts loose(Path shp) {
        String layer = withoutEnding(shp.getFileName().toString());
        Map<String, Part> parts = new HashMap<>();
        Path folder = shp.toAbsolutePath().getParent();
        try (Stream<Path> beside = Files.list(folder)) {
            beside.filter(path -> withoutEnding(path.getFileName().toString()).equalsIgnoreCase(layer))
                    .sorted()
                    .forEach(path -> parts.putIfAbsent(ending(path.toString()), part(path)));
        } catch (IOException e) {
            throw Refused.value("folder", folder, "a folder that can be read");
        }
        parts.put(".shp", part(shp));
        return new ShapeParts(shp.getFileName().toString(), layer, parts, null);
    }

    private static Part part(Path path) {
        return new Part(path.toFile().length(), () -> Files.newInputStream(path));
    }

    private static ShapeParts inArchive(Path file, Hints hints) {
        String name = file.getFileName().toString();
        ZipFile archive = Archive.open(file);
        try {
            Map<String, Map<String, Part>> layers = layers(archive);
            String chosen = choose(name, new ArrayList<>(layers.keySet()), hints.sublayer());
            return new ShapeParts(name, chosen, layers.get(chosen), archive);
        } catch (Refused e) {
            new ShapeParts(name, "", Map.of(), archive).close();
            throw e;
        }
    }

    /** Parts by layer; a layer is named by its path in the archive without ending. */
    private static Map<String, Map<String, Part>> layers(ZipFile archive) {
        Map<String, Map<String, Part>> layers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (ZipEntry entry : Archive.listEntries(archive)) {
            String path = Archive.nameOf(entry);
            if (!READ.contains(ending(path))) {
                continue;
            }
            layers.computeIfAbsent(withoutEnding(path), layer -> new HashMap<>())
                    .putIfAbsent(ending(path), part(archive, entry));
        }
        layers.values().removeIf(parts -> !parts.containsKey(".shp"));
        return layers;
    }

    private static Part part(ZipFile archive, ZipEntry entry) {
        long size = entry.getSize();
        boolean swells = size > Limits.SWELLING_BYTES && size / Limits.SWELLING > entry.getCompressedSize();
        if (size > Limits.ENTRY_BYTES || swells) {
            String value = size + " bytes out of " + entry.getCompressedSize();
            String allowed = "at most " + Limits.ENTRY_BYTES + ", and " + Limits.SWELLING + " times what is packed";
            throw Refused.at(archiveName(archive), Archive.nameOf(entry) + " unpacked", value, allowed);
        }
        return new Part(size, () -> new Bounded(archive.getInputStream(entry), size));
    }

    private static String archiveName(ZipFile archive) {
        return Path.of(archive.getName()).getFileName().toString();
    }

    private static String choose(String file, List<String> layers, Optional<String> said) {
        String all = String.join(", ", layers);
        if (said.isEmpty()) {
            if (layers.size() > 1) {
                throw Refused.at(
                        file, "number of shapefiles", layers.size(), "one; say which with --sublayer NAME: " + all);
            }
            return layers.get(0);
        }
        return layers.stream()
                .filter(layer -> layer.equalsIgnoreCase(said.get())
                        || layer.substring(layer.lastIndexOf('/') + 1).equalsIgnoreCase(said.get()))
                .findFirst()
                .orElseThrow(() -> Refused.at(file, "--sublayer", said.get(), all));
    }

    private static String withoutEnding(String path) {
        int point = path.lastIndexOf('.');
        return point < path.lastIndexOf('/') || point < 0 ? path : path.substring(0, point);
    }

    private static String ending(String path) {
        return path.substring(withoutEnding(path).length()).toLowerCase(Locale.ROOT);
    }

    /** Ends the reading of a packed file that unpacks to more than the archive says, on which the checks rest. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        private Bounded(InputStream in, long size) {
            super(in);
            left = size;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new IOException("unpacks to more than the archive says");
            }
            return read;
        }
    }
}
