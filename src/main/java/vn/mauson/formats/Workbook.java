package vn.mauson.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.mauson.measure.Refused;

/** The parts of an XLSX workbook (ECMA-376, part 1): its sheets by name, its strings and its date styles. */
final class Workbook implements AutoCloseable {
    private static final String WANTED = "an .xlsx workbook without macros and password";

    private final OPCPackage content;
    private final List<Sheet> sheets = new ArrayList<>();
    private final SheetStrings strings = new SheetStrings();
    private final SheetStyles styles = new SheetStyles();

    /** A sheet that has a cell. */
    record Sheet(String name, PackagePart part) {}

    /** Read what the package says beyond bytes: one place for all the ways in which POI says no. */
    private interface Reading {
        void run() throws IOException, OpenXML4JException, SAXException;
    }

    private Workbook(OPCPackage content) {
        this.content = content;
    }

    static Workbook open(Path file) {
        refuseOld(file);
        Workbook[] opened = new Workbook[1];
        guarded(file, () -> opened[0] = new Workbook(OPCPackage.open(file.toFile(), PackageAccess.READ)));
        try {
            opened[0].refuseMacros(file);
            guarded(file, opened[0]::readParts);
            return opened[0];
        } catch (RuntimeException e) {
            opened[0].close();
            throw e;
        }
    }

    private static void guarded(Path file, Reading reading) {
        try {
            reading.run();
        } catch (Refused e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    static Refused damaged(Path file, Exception e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return Refused.at(file.getFileName().toString(), "file", reason, WANTED + " that can be read to its end");
    }

    /** Workbooks of before 2007 and encrypted ones are the same kind of container. */
    private static void refuseOld(Path file) {
        if (!FeatureFiles.start(file).startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return;
        }
        boolean encrypted = false;
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            encrypted = container.getRoot().hasEntry("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            throw Refused.at(file.getFileName().toString(), "file", "a damaged workbook of an old kind", WANTED);
        }
        throw Refused.at(
                file.getFileName().toString(),
                "file",
                encrypted ? "a workbook with a password" : "a workbook of the old kind .xls",
                WANTED + "; save it as one");
    }

    private void refuseMacros(Path file) {
        boolean macros =
                content.getPartsByName(Pattern.compile("(?i).*vbaProject.*")).size() > 0
                        || contentTypes().stream().anyMatch(type -> type.contains("macroEnabled"));
        boolean binary = contentTypes().stream().anyMatch(type -> type.contains("sheet.binary"));
        if (macros || binary) {
            String found = macros ? "a workbook with macros" : "a binary workbook .xlsb";
            throw Refused.at(file.getFileName().toString(), "file", found, WANTED + "; save it as one");
        }
    }

    private List<String> contentTypes() {
        List<String> types = new ArrayList<>();
        guarded(Path.of("workbook"), () -> content.getParts().forEach(part -> types.add(part.getContentType())));
        return types;
    }

    private void readParts() throws IOException, OpenXML4JException, SAXException {
        XSSFReader reader = new XSSFReader(content);
        parse(reader.getWorkbookData(), Limits.SHEET_PART_BYTES, styles);
        parse(reader.getStylesData(), Limits.SHEET_PART_BYTES, styles);
        parse(reader.getSharedStringsData(), Limits.SHEET_STRINGS_BYTES, strings);
        XSSFReader.SheetIterator each = reader.getSheetIterator();
        while (each.hasNext()) {
            each.next().close();
            Sheet sheet = new Sheet(each.getSheetName(), each.getSheetPart());
            if (hasCells(sheet)) {
                sheets.add(sheet);
            }
        }
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
            parse(sheet.part().getInputStream(), Limits.SHEET_BYTES, new SheetRows(strings, styles, reader));
        } catch (SheetRows.Enough e) {
            return;
        }
    }

    private static void parse(InputStream part, long mostBytes, DefaultHandler handler)
            throws IOException, SAXException {
        if (part == null) {
            return;
        }
        try (InputStream in = new Bounded(part, mostBytes)) {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.setErrorHandler(handler);
            parser.parse(new InputSource(in));
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
                throw new IOException("a part of the workbook is larger than allowed");
            }
            return read;
        }
    }

    @Override
    public void close() {
        content.revert();
    }
}
