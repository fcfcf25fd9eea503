package vn.mauson.paper;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Text, tables and figures set one under the other on upright A4 pages with the margins of Decree 30/2020/NĐ-CP,
 * appendix I: 20 mm above and below, 30 mm left, 15 mm right; page numbers above in the middle, from the second page on.
 */
final class Flow {
    /** How a paragraph stands between the margins. */
    enum Side {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /** A cell of a table and the face it is set in. */
    record Cell(String text, Face face, Side side) {
        static Cell of(String text) {
            return new Cell(text, Face.SERIF, Side.LEFT);
        }

        static Cell number(String text) {
            return new Cell(text, Face.SERIF, Side.RIGHT);
        }
    }

    /** Draws a figure with its left and upper corner at a place. */
    interface Figure {
        void draw(Pen pen, double left, double top);
    }

    private static final double MM = PaperSize.POINTS_PER_MM;
    private static final double TOP = 20 * MM;
    private static final double LEFT = 30 * MM;
    private static final double RIGHT = 15 * MM;
    private static final double BOTTOM = 20 * MM;
    private static final double LEADING = 1.3;
    private static final double CELL = 9;
    private static final double PAD = 3;

    /** Room that has to be under a row which heads others. */
    private static final double HEADED = 40;

    private final PdfPages pages;
    private Pen pen;
    private double y;
    private int page;

    Flow(PdfPages pages) {
        this.pages = pages;
        breakPage();
    }

    static double width() {
        return PaperSize.A4.width(false) - LEFT - RIGHT;
    }

    private static double end() {
        return PaperSize.A4.height(false) - BOTTOM;
    }

    private void breakPage() {
        pen = new Pen(pages.add(PaperSize.A4.width(false), PaperSize.A4.height(false)));
        page++;
        y = TOP;
        if (page > 1) {
            pen.centred(Face.SERIF, 13, Color.BLACK, "" + page, PaperSize.A4.width(false) / 2, TOP - 10);
        }
    }

    /** Begins a new page where fewer points are left. */
    private void need(double points) {
        if (y + points > end()) {
            breakPage();
        }
    }

    void space(double points) {
        y = Math.min(y + points, end());
    }

    void paragraph(Face face, double size, Side side, String text) {
        for (String line : face.lines(text, size, width())) {
            need(size * LEADING);
            y += size * LEADING;
            write(face, size, side, line, LEFT, width(), y);
        }
    }

    /** A heading, which never stands alone at the foot of a page. */
    void heading(String text) {
        space(10);
        need(90);
        paragraph(Face.SERIF_BOLD, 13, Side.LEFT, text);
        space(4);
    }

    /** Two columns side by side, each of lines in their own face and size, as the head and the end of a letter have them. */
    void columns(List<Line> left, List<Line> right) {
        need(Math.max(height(left), height(right)));
        double top = y;
        double half = width() * 0.42;
        double leftEnd = column(left, LEFT, half, top);
        double rightEnd = column(right, LEFT + half, width() - half, top);
        y = Math.max(leftEnd, rightEnd);
    }

    /** A line of a column; a ruled one has a line beneath it. */
    record Line(Face face, double size, String text, boolean ruled) {}

    private static double height(List<Line> lines) {
        return lines.stream().mapToDouble(line -> line.size() * 2 * LEADING).sum();
    }

    private double column(List<Line> lines, double left, double width, double top) {
        double at = top;
        for (Line line : lines) {
            for (String part : line.face().lines(line.text(), line.size(), width)) {
                at += line.size() * LEADING;
                write(line.face(), line.size(), Side.MIDDLE, part, left, width, at);
            }
            if (line.ruled()) {
                double half = line.face().width(line.text(), line.size()) / 2;
                pen.rule(Color.BLACK, 0.7, left + width / 2 - half, at + 4, left + width / 2 + half, at + 4);
                at += 5;
            }
        }
        return at;
    }

    private void write(Face face, double size, Side side, String text, double left, double width, double at) {
        switch (side) {
            case LEFT -> pen.text(face, size, Color.BLACK, text, left, at);
            case MIDDLE -> pen.centred(face, size, Color.BLACK, text, left + width / 2, at);
            case RIGHT -> pen.right(face, size, Color.BLACK, text, left + width, at);
        }
    }

    /**
     * A table; its heads stand again on each page. A row of one cell goes over all columns.
     *
     * @param shares of the width that the columns have
     */
    void table(double[] shares, List<String> heads, List<List<Cell>> rows) {
        double sum = DoubleStream.of(shares).sum();
        double[] widths =
                DoubleStream.of(shares).map(share -> share * width() / sum).toArray();
        List<Cell> head = heads.stream()
                .map(text -> new Cell(text, Face.SERIF_BOLD, Side.MIDDLE))
                .toList();
        need(rowHeight(widths, head) + 40);
        row(widths, head);
        for (List<Cell> row : rows) {
            double alone = row.size() == 1 ? HEADED : 0;
            if (y + rowHeight(widths, row) + alone > end()) {
                breakPage();
                row(widths, head);
            }
            row(widths, row);
        }
        space(4);
    }

    private static double rowHeight(double[] widths, List<Cell> cells) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, set(widths, cells, i).size());
        }
        return lines * CELL * 1.2 + 2 * PAD;
    }

    private static List<String> set(double[] widths, List<Cell> cells, int i) {
        return cells.get(i).face().lines(cells.get(i).text(), CELL, cellWidth(widths, cells, i) - 2 * PAD);
    }

    private static double cellWidth(double[] widths, List<Cell> cells, int i) {
        return cells.size() == 1 ? DoubleStream.of(widths).sum() : widths[i];
    }

    private void row(double[] widths, List<Cell> cells) {
        double height = rowHeight(widths, cells);
        double left = LEFT;
        for (int i = 0; i < cells.size(); i++) {
            double width = cellWidth(widths, cells, i);
            pen.frame(Color.GRAY, 0.4, new Rectangle2D.Double(left, y, width, height));
            double at = y + PAD + CELL * 0.9;
            for (String line : set(widths, cells, i)) {
                Cell cell = cells.get(i);
                write(cell.face(), CELL, cell.side(), line, left + PAD, width - 2 * PAD, at);
                at += CELL * 1.2;
            }
            left += width;
        }
        y += height;
    }

    /** A figure of a height in points, and its caption beneath on the same page. */
    void figure(double height, Figure figure, String caption) {
        List<String> lines = Face.SERIF_ITALIC.lines(caption, 11, width());
        need(height + lines.size() * 11 * LEADING + 12);
        figure.draw(pen, LEFT, y);
        y += height + 2;
        paragraph(Face.SERIF_ITALIC, 11, Side.MIDDLE, caption);
        space(8);
    }
}
