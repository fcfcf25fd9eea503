package vn.mauson.paper;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import vn.mauson.measure.Refused;

/** A sheet as a picture that says how many dots go to an inch, so that it prints at its scale. */
final class PngSheet {
    static final int LEAST = 72;
    static final int MOST = 300;
    static final int USUAL = 150;

    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private PngSheet() {}

    /** The dots to an inch asked for. */
    static int dpi(Integer asked) {
        int dpi = asked == null ? USUAL : asked;
        if (dpi < LEAST || dpi > MOST) {
            throw Refused.value("dpi", dpi, "a whole number from " + LEAST + " to " + MOST);
        }
        return dpi;
    }

    static BufferedImage draw(Sheet sheet, int dpi) {
        double perPoint = dpi / 72.0;
        BufferedImage image = new BufferedImage(
                (int) Math.round(sheet.width() * perPoint),
                (int) Math.round(sheet.height() * perPoint),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.scale(perPoint, perPoint);
        sheet.draw(pen);
        pen.dispose();
        return image;
    }

    static void write(BufferedImage image, int dpi, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            metadata.mergeTree(FORMAT, density(dpi));
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode density(int dpi) {
        String perMetre = "" + Math.round(dpi * INCHES_PER_METRE);
        IIOMetadataNode density = new IIOMetadataNode("pHYs");
        density.setAttribute("pixelsPerUnitXAxis", perMetre);
        density.setAttribute("pixelsPerUnitYAxis", perMetre);
        density.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(density);
        return root;
    }
}
