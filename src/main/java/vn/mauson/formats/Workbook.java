package vn.mauson.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.mauson.measure.Refused;

/**
 * The parts of an XLSX workbook (ECMA-376): its sheets by name, its strings and its date styles. Parts
 * are heard as they are unpacked; only the strings are kept.
 */
final class Workbook implements AutoCloseable {
    private static final String WANTED = "an .xlsx workbook without macros and password";
    private static final byte[] OLD_CONTAINER = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final SheetStrings strings = new SheetStrings();
    private final SheetStyles styles = new SheetStyles();

    /** A sheet that has a cell, and where it lies in the archive. */
    record Sheet(String name, String part) {}

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws Refused for a workbook that is damaged or of another kind */
    static Workbook open(Path file) {
        refuseOld(file);
        try {
            Workbook workbook = new Workbook(Archive.open(file));
            try {
                workbook.readParts(file);
                return workbook;
            } catch (IOException | SAXException | RuntimeException e) {
                workbook.close();
                throw e;
            }
        } catch (IOException | SAXException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    static Refused damaged(Path file, Exception e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return refused(file, reason, WANTED + " that can be read to its end");
    }

    private static Refused refused(Path file, String found, String wanted) {
        return Refused.at(file.getFileName().toString(), "file", found, wanted);
    }

    static boolean isOldContainer(Head head) {
        return head.startsWith(OLD_CONTAINER);
    }

    /** Workbooks of before 2007 and encrypted ones are the same kind of container. */
    private static void refuseOld(Path file) {
        if (!isOldContainer(Head.of(file))) {
            return;
        }
        String found;
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            boolean encrypted = container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
            found = encrypted ? "a workbook with a password" : "a workbook of the old kind .xls";
        } catch (IOException | RuntimeException e) {
            found = "a damaged workbook of the old kind .xls";
        }
        throw refused(file, found, WANTED + "; save it as one");
    }

    private void readParts(Path file) throws IOException, SAXException {
        WorkbookParts types = parts("[Content_Types].xml");
        refuseOthers(file, types);
        String main = parts("_rels/.rels")
                .findByType("/officeDocument", "")
                .orElseThrow(() -> refused(file, "an archive without a workbook", WANTED));
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        WorkbookParts related = parts(folder + "_rels/" + main.substring(folder.length()) + ".rels");
        parse(main, Limits.SHEET_PART_BYTES, styles);
        parse(related.findByType("/styles", folder), Limits.SHEET_PART_BYTES, styles);
        parse(related.findByType("/sharedStrings", folder), Limits.SHEET_STRINGS_BYTES, strings);
        for (Map.Entry<String, String> sheet : parts(main).sheets().entrySet()) {
            Optional<String> part = related.find(sheet.getValue(), "/worksheet", folder);
            if (part.isPresent() && hasCells(new Sheet(sheet.getKey(), part.get()))) {
                sheets.add(new Sheet(sheet.getKey(), part.get()));
            }
        }
    }

    private void refuseOthers(Path file, WorkbookParts types) {
        boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        if (macros || types.hasContentType("macroEnabled")) {
            throw refused(file, "a workbook with macros", WANTED + "; save it as one");
        }
        if (types.hasContentType("sheet.binary")) {
            throw refused(file, "a binary workbook .xlsb", WANTED + "; save it as one");
        }
    }

    private WorkbookParts parts(String part) throws IOException, SAXException {
        WorkbookParts parts = new WorkbookParts();
        parse(part, Limits.SHEET_PART_BYTES, parts);
        return parts;
    }

    private boolean hasCells(Sheet sheet) throws IOException, SAXException {
        boolean[] found = {false};
        read(sheet, row -> {
            found[0] = true;
            return false;
        });
        return found[0];
    }

    /** The sheets that have a cell, in the workbook's order. */
    List<Sheet> listSheets() {
        return sheets;
    }

    /** Gives rows with a cell to the reader until it has enough. */
    void read(Sheet sheet, SheetRows.Reader reader) throws IOException, SAXException {
        try {
            parse(sheet.part(), Limits.SHEET_BYTES, new SheetRows(strings, styles, reader));
        } catch (SheetRows.Enough e) {
            return;
        }
    }

    private void parse(Optional<String> part, long mostBytes, DefaultHandler handler) throws IOException, SAXException {
        if (part.isPresent()) {
            parse(part.get(), mostBytes, handler);
        }
    }

    private void parse(String part, long mostBytes, DefaultHandler handler) throws IOException, SAXException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("the archive has no " + part);
        }
        long honest = Limits.SHEET_PACKING * (entry.getCompressedSize() + Limits.SHEET_PACKING);
        try (InputStream in = new Bounded(zip.getInputStream(entry), Math.min(mostBytes, honest))) {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(in, handler);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
    }

    /** Ends in an error where more comes out of a packed part than it may hold. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            return counted(read, read);
        }

        private int counted(int read, int bytes) throws IOException {
            left -= read < 0 ? 0 : bytes;
            if (left < 0) {
                throw new IOException("a part of the workbook unpacks to more than is allowed");
            }
            return read;
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
