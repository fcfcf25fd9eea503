package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mauson.formats.SharedData.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.mauson.geometry.Shapes;

/** The cases of the geometry library's own suite, with the answers written in them. */
class ValidityCasesTest {
    @Test
    void whatIsValidIsAsTheCasesOfJtsSay() throws Exception {
        List<String> wrong = new ArrayList<>();
        NodeList cases = document("TestValid.xml").getElementsByTagName("case");
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            boolean expected = Boolean.parseBoolean(text(one, "op"));
            if (new IsValidOp(geometry(text(one, "a"))).isValid() != expected) {
                wrong.add(text(one, "desc"));
            }
        }
        assertThat(cases.getLength()).isGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theVeryThinPolygonsRelateAsTheCasesSay() throws Exception {
        NodeList cases = document("TestRelateAA-big.xml").getElementsByTagName("case");
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            String expected = ((Element) one.getElementsByTagName("op").item(0)).getAttribute("arg3");
            Geometry a = geometry(text(one, "a"));
            assertThat(a.relate(geometry(text(one, "b"))).toString()).isEqualTo(expected);
        }
    }

    /** Simple noding fails here; what the robust overlay cuts and leaves must add up to the whole. */
    @Test
    void theWaterOfOsmIsCutWithoutLoss() throws Exception {
        NodeList cases = document("TestOverlay-osmwater.xml").getElementsByTagName("case");
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            Geometry a = geometry(text(one, "a"));
            Geometry b = geometry(text(one, "b"));
            double both = OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION).getArea();
            double rest = OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE).getArea();
            assertThat((both + rest) / a.getArea()).isBetween(1 - 1e-9, 1 + 1e-9);
        }
    }

    private static Document document(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(file("third-party/jts/" + name).toFile());
    }

    private static String text(Element parent, String tag) {
        return parent.getElementsByTagName(tag).item(0).getTextContent().strip();
    }

    private static Geometry geometry(String text) throws Exception {
        return text.matches("(?s)[0-9A-F\\s]+")
                ? new WKBReader().read(WKBReader.hexToBytes(text.replaceAll("\\s", "")))
                : Shapes.wkt(text);
    }
}
