package vn.mauson.ogcapi;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A link as RFC 8288 means it.
 *
 * @param href absolute
 * @param templated true where {@code href} holds names in braces; null elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Link(String href, String rel, String type, String title, Boolean templated) {
    /** Before the names of relations that OGC registered and IANA did not. */
    static final String OGC_REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    static Link to(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, null);
    }

    static Link template(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, true);
    }
}
