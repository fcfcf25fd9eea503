package vn.mauson.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

/**
 * Which frame a file's coordinates are in: what the file says and what the user says must not
 * contradict each other, and one of them must say it. A description is compared with those of the EPSG
 * registry number by number, its name never: VN-2000 and WGS 84 have the same ellipsoid, and a zone
 * taken for one of the other datum lies 225 m away.
 */
final class FrameMatching {
    /** Geographic VN-2000, its two UTM zones and all its 3-degree zones. */
    static final List<Integer> VN2000 = IntStream.concat(
                    IntStream.of(4756, 3405, 3406, 5896, 5897, 5898, 5899), IntStream.rangeClosed(9205, 9218))
            .boxed()
            .toList();

    private static final List<Integer> WORLD = List.of(4326, 3857);
    private static final String ASK = "a file that says its frame; else say it with --crs EPSG:n";
    private static final int LONGEST_CODE = 200;
    private static final Pattern CODE = Pattern.compile("(?i).*\\bEPSG\\b(?:\\.xml)?[:/#]+(?:[0-9.]*[:/])?(\\d{1,7})");
    private static final Pattern LON_LAT = Pattern.compile("(?i).*\\b(CRS:?84|WGS ?84)");
    private static final Map<Integer, Optional<CrsParameters>> REGISTRY = new ConcurrentHashMap<>();

    private FrameMatching() {}

    /**
     * @param from how the frame became known
     * @param remarks what the user should know of it
     */
    record Match(Frame frame, String from, List<String> remarks) {}

    /**
     * For a file with a description beside it.
     *
     * @param wkt the text of the .prj; empty without one
     * @throws Refused where neither says it, or both say different things
     */
    static Match ofWkt(String file, Optional<String> wkt, Optional<Frame> said) {
        String text = wkt.map(String::strip).orElse("");
        if (text.isEmpty()) {
            return said(file, ".prj", "none", said, List.of());
        }
        if (text.startsWith("<")) {
            return said(file, ".prj", "a web page or XML", said, List.of(".prj is a web page or XML and was ignored"));
        }
        try {
            CrsText.Node root = CrsText.parse(text);
            CrsParameters read = CrsParameters.of(root);
            Optional<Match> own = byCode(root, read).or(() -> byParameters(read));
            return own.isPresent()
                    ? agreed(file, own.get(), said)
                    : said(
                            file,
                            ".prj",
                            read.describe(),
                            said,
                            List.of(".prj matches no known frame: " + read.describe()));
        } catch (CrsText.Unreadable e) {
            return said(file, ".prj", e.getMessage(), said, List.of(".prj cannot be read: " + e.getMessage()));
        }
    }

    /**
     * For a file that names a code.
     *
     * @param code digits, or a name such as {@code EPSG:9215}, {@code urn:ogc:def:crs:EPSG::9215} or
     *     {@code urn:ogc:def:crs:OGC:1.3:CRS84}; empty where the file has none
     * @param where it stands, such as {@code SRID}
     */
    static Match ofCode(String file, Optional<String> code, String where, Optional<Frame> said) {
        if (code.isEmpty()) {
            return said(file, where, "none", said, List.of());
        }
        OptionalInt epsg = epsg(code.get());
        if (epsg.isEmpty() || !isRegistered(epsg.getAsInt())) {
            String remark = where + " '" + code.get() + "' is no known frame";
            return said(file, where, code.get(), said, List.of(remark));
        }
        return agreed(file, new Match(new Frame(epsg.getAsInt()), where + " " + code.get(), List.of()), said);
    }

    /** GeoJSON without {@code crs} is longitude and latitude on WGS 84 (RFC 7946, section 4) unless the user knows better. */
    static Match ofGeoJson(String file, Optional<String> crs, Optional<Frame> said) {
        if (crs.isPresent()) {
            return ofCode(file, crs, "crs", said);
        }
        return said.map(frame -> new Match(
                        frame,
                        "--crs",
                        frame.equals(Frame.LON_LAT)
                                ? List.of()
                                : List.of("no crs member, which by RFC 7946 means EPSG:4326; --crs was taken")))
                .orElseGet(() -> new Match(Frame.LON_LAT, "by RFC 7946", List.of()));
    }

    private static OptionalInt epsg(String code) {
        String text = code.length() > LONGEST_CODE ? "" : code.strip();
        Matcher coded = CODE.matcher(text);
        if (text.matches("\\d{1,7}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        if (coded.matches()) {
            return OptionalInt.of(Integer.parseInt(coded.group(1)));
        }
        return LON_LAT.matcher(text).matches() ? OptionalInt.of(Frame.LON_LAT.epsg()) : OptionalInt.empty();
    }

    private static Match said(String file, String thing, String value, Optional<Frame> said, List<String> remarks) {
        return said.map(frame -> new Match(frame, "--crs", remarks))
                .orElseThrow(() -> Refused.at(file, "frame (" + thing + ")", value, ASK));
    }

    private static Match agreed(String file, Match own, Optional<Frame> said) {
        if (said.isPresent() && !said.get().equals(own.frame())) {
            throw Refused.at(
                    file,
                    "--crs",
                    "EPSG:" + said.get().epsg(),
                    "EPSG:" + own.frame().epsg() + ", which the file says itself (" + own.from() + "), or none");
        }
        return own;
    }

    private static Optional<Match> byCode(CrsText.Node root, CrsParameters read) {
        OptionalInt code = root.epsg();
        if (code.isEmpty()
                || registered(code.getAsInt()).filter(read::agreesWith).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Match(new Frame(code.getAsInt()), ".prj by its EPSG code, parameters agree", List.of()));
    }

    private static Optional<Match> byParameters(CrsParameters read) {
        List<Integer> agreeing = new ArrayList<>();
        Stream.of(WORLD, VN2000, utm(read)).flatMap(List::stream).forEach(code -> {
            if (registered(code).filter(read::agreesWith).isPresent()) {
                agreeing.add(code);
            }
        });
        return agreeing.size() == 1
                ? Optional.of(new Match(new Frame(agreeing.get(0)), ".prj matched by parameters", List.of()))
                : Optional.empty();
    }

    /** The UTM zone on WGS 84 with that central meridian, north or south. */
    private static List<Integer> utm(CrsParameters read) {
        int zone = (int) Math.round((read.centralMeridian() + 183) / 6);
        boolean possible =
                read.isTransverseMercator() && read.datum().equals(CrsParameters.WGS84) && zone > 0 && zone <= 60;
        return possible ? List.of(32600 + zone, 32700 + zone) : List.of();
    }

    private static Optional<CrsParameters> registered(int code) {
        return REGISTRY.computeIfAbsent(code, FrameMatching::ofRegistry);
    }

    private static Optional<CrsParameters> ofRegistry(int code) {
        try {
            return Optional.of(CrsParameters.of(
                    CrsText.parse(CRS.decode("EPSG:" + code, true).toWKT())));
        } catch (FactoryException | CrsText.Unreadable | UnsupportedOperationException e) {
            // A system that cannot be written as text cannot be compared, so it is never matched.
            return Optional.empty();
        }
    }

    private static boolean isRegistered(int code) {
        try {
            CRS.decode("EPSG:" + code, true);
            return true;
        } catch (FactoryException e) {
            return false;
        }
    }
}
