package vn.mauson.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.mauson.measure.Names;
import vn.mauson.measure.Refused;

/**
 * What a request asks for besides its subject: where we were reached, in which form and which language.
 *
 * @param root address of the server, without a slash at its end
 * @param html whether a page for people is asked for, else JSON
 * @param english whether English is preferred to Vietnamese
 */
record Asked(String root, UriComponentsBuilder address, boolean html, boolean english) {
    static final String FORM = "f";
    private static final String FORMS = "json, html";

    /** @param f the parameter that wins over the header Accept; null where it is not there */
    static Asked of(HttpServletRequest request, Given f) {
        String root =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        boolean html = f == null ? prefersHtml(request.getHeader(HttpHeaders.ACCEPT)) : isHtml(f.text());
        return new Asked(root, ServletUriComponentsBuilder.fromRequest(request), html, prefersEnglish(request));
    }

    private static boolean isHtml(String f) {
        return switch (f) {
            case "html" -> true;
            case "json" -> false;
            default -> throw Refused.value(FORM, f, FORMS);
        };
    }

    /** JSON unless a page is asked for before it: scripts mostly say nothing. */
    private static boolean prefersHtml(String accept) {
        if (accept == null) {
            return false;
        }
        List<MediaType> types = new ArrayList<>(parsed(accept));
        MimeTypeUtils.sortBySpecificity(types);
        types.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
        return types.stream()
                .filter(type ->
                        type.includes(MediaType.TEXT_HTML) || type.getSubtype().endsWith("json"))
                .findFirst()
                .map(type -> type.getType().equals("text"))
                .orElse(false);
    }

    private static List<MediaType> parsed(String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw Refused.value(HttpHeaders.ACCEPT, accept, "media types");
        }
    }

    private static boolean prefersEnglish(HttpServletRequest request) {
        String languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return languages != null && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** A name in the language that is preferred. */
    String in(Names names) {
        return english ? names.en() : names.vi();
    }

    String language() {
        return english ? "en" : "vi";
    }

    /** The address of something under {@code /ogc}. */
    String ogc(String path) {
        return root + "/ogc" + path;
    }

    /** This address with parameters set to other values, in turn name and value; null takes one away. */
    String with(String... namesAndValues) {
        UriComponentsBuilder changed = address.cloneBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value == null) {
                changed.replaceQueryParam(namesAndValues[i]);
            } else {
                changed.replaceQueryParam(namesAndValues[i], encoded(value));
            }
        }
        return changed.build().toUriString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /** Links to this answer and to its other form. */
    List<Link> self(String jsonType) {
        Link json = Link.to(with(FORM, "json"), html ? "alternate" : "self", jsonType, "JSON");
        Link page = Link.to(with(FORM, "html"), html ? "self" : "alternate", Media.HTML, "HTML");
        return html ? List.of(page, json) : List.of(json, page);
    }
}
