package vn.mauson.ogcapi;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.progress.Texts;

/**
 * Any of our documents as a page for people: its title, its links, its members as a list, an array of like
 * objects as a table, features also on a map. Everything that is not ours is escaped.
 */
final class Html {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LEAFLET = "/webjars/leaflet/1.9.4/dist/leaflet";

    private final Asked asked;

    Html(Asked asked) {
        this.asked = asked;
    }

    String page(Map<String, Object> document) {
        JsonNode node = JSON.valueToTree(document);
        boolean features = node.has("features") || node.has("geometry");
        String title = asked.in(Texts.names("ogc.title"));
        return """
                <!doctype html>
                <html lang="%1$s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title>%3$s
                <link rel="icon" href="%4$s/webjars/lucide-static/0.468.0/icons/mountain.svg">
                <link rel="stylesheet" href="%4$s/ogc.css"></head>
                <body><nav><a href="%4$s/">%5$s</a> <a href="%4$s/ogc">%6$s</a> <a href="%4$s/ogc/collections">%7$s</a></nav>
                <main>%8$s%9$s%10$s</main></body></html>
                """.formatted(
                        asked.language(),
                        escaped(title(node, title)),
                        features ? map() : "",
                        escaped(asked.root()),
                        escaped(asked.in(Texts.names("ogc.map"))),
                        escaped(title),
                        escaped(asked.in(Texts.names("ogc.collections"))),
                        heading(node, title),
                        features ? place() : "",
                        members(node));
    }

    private static String title(JsonNode node, String otherwise) {
        return node.path("title").asString(otherwise);
    }

    private static String heading(JsonNode node, String otherwise) {
        return "<h1>" + escaped(title(node, otherwise)) + "</h1>";
    }

    /** The module asks this very address for JSON and draws it. */
    private String map() {
        String root = escaped(asked.root());
        return "<link rel=\"stylesheet\" href=\"" + root + LEAFLET + ".css\">"
                + "<script defer src=\"" + root + LEAFLET + ".js\"></script>"
                + "<script type=\"module\" src=\"" + root + "/ogc.js\"></script>";
    }

    /** Where the map goes, and that what it shows may be made up. */
    private String place() {
        return "<div id=\"map\"></div><p class=\"note\">" + escaped(asked.in(Texts.names("ogc.attribution"))) + "</p>";
    }

    private String members(JsonNode node) {
        StringBuilder html = new StringBuilder("<dl>");
        node.properties().forEach(member -> {
            if (!List.of("title", "geometry").contains(member.getKey())) {
                html.append("<dt>").append(escaped(member.getKey())).append("</dt><dd>");
                html.append(value(member.getValue())).append("</dd>");
            }
        });
        return html.append("</dl>").toString();
    }

    private String value(JsonNode node) {
        if (node.isArray()) {
            return array(node);
        }
        if (node.isObject()) {
            return node.has("href") ? link(node) : members(node);
        }
        String text = node.isNull() ? "–" : node.asString();
        return text.startsWith("http://www.opengis.net/") || text.startsWith("http") && text.contains("/api/")
                ? anchor(text, text)
                : escaped(text);
    }

    private String array(JsonNode array) {
        if (!array.isEmpty() && "Feature".equals(array.get(0).path("type").asString(""))) {
            return table(array);
        }
        StringBuilder html = new StringBuilder("<ul>");
        array.forEach(each -> html.append("<li>")
                .append(each.has("title") && each.has("links") ? summary(each) : value(each))
                .append("</li>"));
        return html.append("</ul>").toString();
    }

    /** What a document of its own says more of: its title as a link to it, and its description. */
    private static String summary(JsonNode node) {
        return anchor(
                        node.path("links").path(0).path("href").asString(""),
                        node.path("title").asString()) + " "
                + escaped(node.path("description").asString(""));
    }

    private String table(JsonNode features) {
        StringBuilder html = new StringBuilder("<table><tr><th>id</th>");
        features.get(0).path("properties").propertyNames().forEach(name -> html.append("<th>")
                .append(escaped(asked.in(Texts.names("property." + name))))
                .append("</th>"));
        html.append("</tr>");
        features.forEach(feature -> html.append(row(feature)));
        return html.append("</table>").toString();
    }

    private String row(JsonNode feature) {
        String id = feature.path("id").asString();
        StringBuilder html = new StringBuilder("<tr><td>");
        html.append(anchor(feature.path("links").path(0).path("href").asString(), id))
                .append("</td>");
        feature.path("properties")
                .forEach(value -> html.append("<td>").append(value(value)).append("</td>"));
        return html.append("</tr>").toString();
    }

    /** A link to one of our documents leads to its page where it has one. */
    private static String link(JsonNode link) {
        String text = link.path("rel").asString() + ": "
                + link.path("title").asString(link.path("href").asString());
        String html = link.path("templated").asBoolean(false)
                ? escaped(link.path("href").asString())
                : anchor(link.path("href").asString(), text);
        return html + " <small>" + escaped(link.path("type").asString("")) + "</small>";
    }

    private static String anchor(String href, String text) {
        return "<a href=\"" + escaped(href) + "\">" + escaped(text) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
