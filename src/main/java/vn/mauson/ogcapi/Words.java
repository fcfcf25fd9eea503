package vn.mauson.ogcapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.measure.Names;

/** The words of the map in both languages, from its own translations, so that no other picture can say it differently. */
public final class Words {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode vi = JSON.readTree(Colours.text("static/i18n/vi.json"));
    private final JsonNode en = JSON.readTree(Colours.text("static/i18n/en.json"));

    /** The text of a key; an error where the map has none. A text in braces is left as it stands. */
    public Names names(String key) {
        if (!has(key)) {
            throw new IllegalStateException("the map's translations have no " + key);
        }
        return new Names(vi.get(key).asString(), en.get(key).asString());
    }

    /** Whether the map has a text of that key in both languages. */
    public boolean has(String key) {
        return vi.has(key) && en.has(key);
    }
}
