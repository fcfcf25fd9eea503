package vn.mauson.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.progress.WhatIf;
import vn.mauson.progress.WhatIfView;
import vn.mauson.store.Layer;
import vn.mauson.store.Sights;

/** The indicators if some roads were paved and some plots planted; computes and writes nothing. */
@RestController
class WhatIfController {
    /** Of the body: {@link WhatIf#MOST_IDS} of the longest ids are a tenth of it. */
    private static final int MOST_BYTES = 500_000;

    private static final List<String> MEMBERS = List.of("roads", "plots", "edition", "asOf");

    private final WhatIf whatIf;
    private final Territory territory;
    private final JsonMapper json;
    private final Sights sights;

    WhatIfController(WhatIf whatIf, Territory territory, JsonMapper json, Sights sights) {
        this.sights = sights;
        this.whatIf = whatIf;
        this.territory = territory;
        this.json = json;
    }

    /**
     * The body is {@code {"roads": [ids], "plots": [ids], "edition": E, "asOf": day}}, each of them optional; the
     * edition defaults to the one in force on the day, the day to today.
     */
    @PostMapping(path = "/api/what-if", consumes = MediaType.APPLICATION_JSON_VALUE)
    WhatIfView figures(HttpServletRequest request) throws IOException {
        JsonNode body = read(request.getInputStream().readNBytes(MOST_BYTES + 1));
        LocalDate day = body.hasNonNull("asOf") ? day(body.get("asOf").asString()) : LocalDate.now();
        EditionId asked =
                body.hasNonNull("edition") ? new EditionId(body.get("edition").asString()) : null;
        return whatIf.figures(
                seen(Layer.ROADS, ids(body, "roads", WhatIfController::road)),
                seen(Layer.PLOTS, ids(body, "plots", WhatIfController::plot)),
                territory.editionOr(asked, day),
                day);
    }

    private JsonNode read(byte[] text) {
        if (text.length > MOST_BYTES) {
            throw Refused.value("body in bytes", "more than " + MOST_BYTES, "at most " + MOST_BYTES);
        }
        try {
            JsonNode body = json.readTree(text);
            if (!body.isObject()) {
                throw Refused.value("body", body.getNodeType(), "an object of " + String.join(", ", MEMBERS));
            }
            body.propertyNames().stream()
                    .filter(name -> !MEMBERS.contains(name))
                    .forEach(name -> {
                        throw Refused.value("member", name, String.join(", ", MEMBERS));
                    });
            return body;
        } catch (JacksonException e) {
            throw Refused.value("body", e.getOriginalMessage(), "JSON with " + String.join(", ", MEMBERS));
        }
    }

    private static <T> Set<T> ids(JsonNode body, String name, Function<JsonNode, T> read) {
        if (!body.hasNonNull(name)) {
            return Set.of();
        }
        if (!body.get(name).isArray()) {
            throw Refused.value(name, body.get(name), "a list of ids");
        }
        Set<T> ids = new TreeSet<>();
        body.get(name).forEach(each -> ids.add(read.apply(each)));
        return ids;
    }

    /** The answer tells of each feature what it is. */
    private <T> Set<T> seen(Layer layer, Set<T> ids) {
        if (!ids.isEmpty() && !sights.sees(layer)) {
            throw Refused.value(layer.id(), ids.size() + " ids", "none, for the layer is internal");
        }
        return ids;
    }

    private static String road(JsonNode id) {
        if (!id.isString()) {
            throw Refused.value("roads", id, "ids of roads, texts");
        }
        return id.asString();
    }

    private static Long plot(JsonNode id) {
        if (!id.isIntegralNumber() || !id.canConvertToLong()) {
            throw Refused.value("plots", id, "ids of plots, whole numbers");
        }
        return id.asLong();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.value("asOf", text, "a date YYYY-MM-DD");
        }
    }
}
