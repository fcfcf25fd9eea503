package vn.mauson.paper;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.mauson.Api;

/** Reads files back as another program would. */
final class Printed {
    private Printed() {}

    static HttpResponse<byte[]> ask(Api api, String path) {
        HttpResponse<byte[]> answer = api.ask(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + new String(answer.body()));
        }
        return answer;
    }

    /** The text of a document, line by line from above. */
    static String text(Api api, String path) {
        try (PDDocument document = Loader.loadPDF(ask(api, path).body())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The boxes of everything filled on the first page, in points from the left and lower edge. */
    static List<Rectangle2D> filled(Api api, String path) {
        try (PDDocument document = Loader.loadPDF(ask(api, path).body())) {
            Fills fills = new Fills(document.getPage(0));
            fills.processPage(document.getPage(0));
            return fills.boxes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Fills extends PDFGraphicsStreamEngine {
        private final List<Rectangle2D> boxes = new ArrayList<>();
        private final List<Point2D> path = new ArrayList<>();
        private Point2D current = new Point2D.Double();

        Fills(PDPage page) {
            super(page);
        }

        private void add(double x, double y) {
            current = new Point2D.Double(x, y);
            path.add(current);
        }

        private void fill() {
            if (!path.isEmpty()) {
                Rectangle2D box =
                        new Rectangle2D.Double(path.get(0).getX(), path.get(0).getY(), 0, 0);
                path.forEach(box::add);
                boxes.add(box);
            }
            path.clear();
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            List.of(p0, p1, p2, p3).forEach(p -> add(p.getX(), p.getY()));
        }

        @Override
        public void moveTo(float x, float y) {
            add(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            add(x, y);
        }

        /** Its end alone: the quarters of a circle end where its box touches. */
        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            add(x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return current;
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void strokePath() {
            path.clear();
        }

        @Override
        public void fillPath(int rule) {
            fill();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            fill();
        }

        @Override
        public void clip(int rule) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void shadingFill(COSName name) {}
    }
}
