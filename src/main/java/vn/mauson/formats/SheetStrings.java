package vn.mauson.formats;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The strings that cells point to (ECMA-376, part 1, 18.4): runs joined, reading aids left out. */
final class SheetStrings extends DefaultHandler {
    private final List<String> strings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReadingAid;

    /** Null for a place beyond the list. */
    String find(int place) {
        return place >= 0 && place < strings.size() ? strings.get(place) : null;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        inText = name.equals("t") && !inReadingAid;
        inReadingAid |= name.equals("rPh");
    }

    @Override
    public void characters(char[] letters, int from, int length) throws SAXException {
        if (inText && text.length() + length > Limits.SHEET_CELL_CHARACTERS) {
            throw new SAXException("a text of more than " + Limits.SHEET_CELL_CHARACTERS + " characters");
        }
        if (inText) {
            text.append(letters, from, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        inText = false;
        inReadingAid &= !name.equals("rPh");
        if (name.equals("si")) {
            strings.add(text.toString());
            text.setLength(0);
        }
    }
}
