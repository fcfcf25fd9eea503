package vn.mauson.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How the parts of a workbook hang together (ECMA-376, part 2): hears lists of relations, of content
 * types and of sheets.
 */
final class WorkbookParts extends DefaultHandler {
    private final Map<String, Relation> relations = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> contentTypes = new ArrayList<>();

    private record Relation(String type, String target) {}

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "Relationship" ->
                relations.put(
                        text(attributes, "Id"), new Relation(text(attributes, "Type"), text(attributes, "Target")));
            case "Override", "Default" -> contentTypes.add(text(attributes, "ContentType"));
            case "sheet" -> sheets.put(text(attributes, "name"), relationOf(attributes));
            default -> {}
        }
    }

    private static String text(Attributes attributes, String name) {
        return attributes.getValue(name) == null ? "" : attributes.getValue(name);
    }

    /** Found by its local name, for the namespace of relations has two addresses. */
    private static String relationOf(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id")) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    /** Whether a part is of a kind whose name holds this. */
    boolean hasContentType(String part) {
        return contentTypes.stream().anyMatch(type -> type.contains(part));
    }

    /** Identifiers of relations by the names of sheets, in the workbook's order. */
    Map<String, String> sheets() {
        return sheets;
    }

    /**
     * Path of the first part related in such a way.
     *
     * @param ending of the relation's type, such as {@code /styles}
     * @param folder that targets are relative to, empty or ending in a slash
     */
    Optional<String> findByType(String ending, String folder) {
        return relations.values().stream()
                .filter(relation -> relation.type.endsWith(ending))
                .map(relation -> path(relation, folder))
                .findFirst();
    }

    /** Path of a related part of that type, empty for another. */
    Optional<String> find(String id, String ending, String folder) {
        return Optional.ofNullable(relations.get(id))
                .filter(relation -> relation.type.endsWith(ending))
                .map(relation -> path(relation, folder));
    }

    private static String path(Relation relation, String folder) {
        return relation.target.startsWith("/") ? relation.target.substring(1) : folder + relation.target;
    }
}
