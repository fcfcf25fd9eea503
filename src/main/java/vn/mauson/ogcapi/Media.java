package vn.mauson.ogcapi;

/** The media types of our answers. */
final class Media {
    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String HTML = "text/html";
    static final String SCHEMA = "application/schema+json";
    static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
    static final String MVT = "application/vnd.mapbox-vector-tile";
    static final String MAPBOX_STYLE = "application/vnd.mapbox.style+json";
    static final String SLD = "application/vnd.ogc.sld+xml;version=1.0";

    private Media() {}
}
