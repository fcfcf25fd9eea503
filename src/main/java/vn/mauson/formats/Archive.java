package vn.mauson.formats;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.mauson.measure.Refused;

/**
 * Zip archives. Their files are read as streams where they lie: nothing is unpacked to disk, so a name
 * such as {@code ../../x} leads nowhere.
 */
final class Archive {
    /** "End of central directory" and its shortest length, APPNOTE.TXT of PKWARE, 4.3.16. */
    private static final int END_SIGNATURE = 0x06054b50;

    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private Archive() {}

    /**
     * @throws Refused for an archive that is damaged or holds more than {@link Limits#ENTRIES}
     */
    static ZipFile open(Path file) {
        try {
            refuseLargeContents(file.toFile());
            // Names without the UTF-8 flag are in any encoding; Latin-1 at least loses none of their bytes.
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            int files = zip.size();
            if (files > Limits.ENTRIES) {
                zip.close();
                throw Refused.at(name(file), "number of files", files, "at most " + Limits.ENTRIES);
            }
            return zip;
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.at(name(file), "archive", e.getMessage(), "a zip archive that is whole");
        }
    }

    /** Names of the files in it, folders and the shadow files of macOS left out. */
    static List<String> list(Path file) {
        try (ZipFile zip = open(file)) {
            return listEntries(zip).stream().map(Archive::nameOf).toList();
        } catch (IOException e) {
            throw Refused.at(name(file), "archive", e.getMessage(), "a zip archive that is whole");
        }
    }

    static List<? extends ZipEntry> listEntries(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
                .filter(entry -> !entry.getName()
                        .substring(entry.getName().lastIndexOf('/') + 1)
                        .startsWith("._"))
                .toList();
    }

    /** The name as UTF-8 where its bytes are that; control characters as question marks. */
    static String nameOf(ZipEntry entry) {
        String name = entry.getName();
        try {
            if (name.chars().allMatch(c -> c < 256)) {
                name = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                        .toString();
            }
        } catch (CharacterCodingException e) {
            // Not UTF-8: the Latin-1 reading stands, it is only shown.
        }
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void refuseLargeContents(File file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            int tail = (int) Math.min(in.length(), END_BYTES + LONGEST_COMMENT);
            byte[] bytes = new byte[tail];
            in.seek(in.length() - tail);
            in.readFully(bytes);
            ByteBuffer end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = tail - END_BYTES; i >= 0; i--) {
                long contents = end.getInt(i) == END_SIGNATURE ? Integer.toUnsignedLong(end.getInt(i + 12)) : 0;
                if (contents > Limits.CONTENTS_BYTES) {
                    throw Refused.at(
                            file.getName(),
                            "table of contents",
                            contents + " bytes",
                            "at most " + Limits.CONTENTS_BYTES);
                }
            }
        }
    }
}
