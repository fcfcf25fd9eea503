package vn.mauson.paper;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A document drawn page by page with Java2D; text stays text, set in faces that are embedded. Units are points. */
final class PdfPages implements Closeable {
    private final PDDocument document = new PDDocument();
    private final EmbeddedFaces faces = new EmbeddedFaces();
    private PdfBoxGraphics2D open;
    private PDPage page;

    PdfPages(Language language, String title) {
        document.getDocumentCatalog().setLanguage(language.tag());
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Mẫu Sơn");
    }

    /** A new page, from its left and upper edge; the one before is finished. */
    Graphics2D add(double width, double height) {
        finish();
        try {
            page = new PDPage(new PDRectangle((float) width, (float) height));
            document.addPage(page);
            open = new PdfBoxGraphics2D(document, (float) width, (float) height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.setFontTextDrawer(faces);
        return open;
    }

    private void finish() {
        if (open == null) {
            return;
        }
        open.dispose();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(open.getXFormObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open = null;
    }

    /** Writes the whole document; no page can be added after. */
    void write(OutputStream out) throws IOException {
        finish();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private final class EmbeddedFaces extends PdfBoxGraphics2DFontTextDrawer {
        private final Map<Face, PDFont> embedded = new EnumMap<>(Face.class);

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
            for (Face face : Face.values()) {
                if (face.postScriptName().equals(font.getPSName())) {
                    return embed(face);
                }
            }
            throw new IllegalStateException(font.getPSName() + " is no face of ours");
        }

        private PDFont embed(Face face) throws IOException {
            PDFont font = embedded.get(face);
            if (font == null) {
                try (InputStream in = face.open()) {
                    font = PDType0Font.load(document, in);
                }
                embedded.put(face, font);
            }
            return font;
        }
    }
}
