package vn.mauson.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Unit;
import vn.mauson.pack.UnitOutline;
import vn.mauson.store.Features;
import vn.mauson.store.Imports;
import vn.mauson.store.Staged;
import vn.mauson.store.Table;
import vn.mauson.store.Tables;
import vn.mauson.store.Units;

/**
 * The communes of an edition the store does not know: their register and their outlines are the file's. What
 * follows is the edition itself, its province, the crosswalk from the edition before and where the gates lie.
 */
final class NewEditionRules implements LayerRules<UnitOutline> {
    private static final Map<String, String> TYPES = Map.of(
            "xa", "commune",
            "commune", "commune",
            "phuong", "ward",
            "ward", "ward",
            "thi_tran", "township",
            "township", "township");

    private static final Map<String, String> WORDS = Map.of("commune", "Xã", "ward", "Phường", "township", "Thị trấn");

    private static final int MOST_NAME = 200;

    private final NewEdition edition;
    private final Unit formerProvince;
    private final Succession succession;
    private final Features features;
    private final Frame plane;
    private final Map<String, String> nameOf = new ConcurrentHashMap<>();
    private List<CrosswalkShare> shares = List.of();

    /** Of the staged outlines, from {@link #checkWhole} on. */
    private UnitGround ground;

    NewEditionRules(NewEdition edition, Units units, Features features, Frame plane) {
        EditionId before = edition.before().id();
        List<Unit> former = units.listUnits().stream()
                .filter(unit -> unit.edition().equals(before))
                .toList();
        this.edition = edition;
        this.formerProvince = former.stream()
                .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                .findFirst()
                .orElseThrow();
        List<Unit> communes = former.stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .toList();
        this.succession = new Succession(communes, units.listBoundaries(before, UnitLevel.COMMUNE), edition, plane);
        this.features = features;
        this.plane = plane;
    }

    @Override
    public Table<UnitOutline> table() {
        return Tables.UNITS;
    }

    @Override
    public Drawing drawing() {
        return Drawing.POLYGON;
    }

    @Override
    public boolean dropsTheRest() {
        return false;
    }

    @Override
    public List<UnitOutline> make(Draft draft) {
        String code = UnitRules.code(draft, UnitRules.CODE_FIELDS);
        if (code != null && !code.matches("\\d{5}")) {
            draft.refuse("code-unknown", "code", code, "five digits of a commune");
        }
        String name = draft.requireText("full_name", "name_vi", "name", "ten", "ten_xa", "tenxa", "xa");
        draft.limit("name", name, MOST_NAME);
        String type = name == null ? null : type(draft, name);
        if (draft.isRefused()) {
            return List.of();
        }
        UnitCode district = succession.districtOf(draft.onPlane());
        if (district == null) {
            draft.remark("district-unknown", "", code, "ground of the edition before; in no district");
        }
        Unit unit = unit(draft, new UnitCode(code), type, name, district);
        nameOf.put(code, unit.names().vi());
        return List.of(new UnitOutline(unit, draft.lonLat(), false, edition.source()));
    }

    private static String type(Draft draft, String name) {
        String said = draft.text("type", "loai", "cap");
        String type = said == null ? wordOf(name).map(Map.Entry::getKey).orElse(null) : TYPES.get(Draft.plain(said));
        if (type == null) {
            draft.refuse(
                    "type-unknown",
                    "type",
                    said == null ? name : said,
                    "Xã, Phường or Thị trấn, in a field type or as the name's first word");
        }
        return type;
    }

    /** The type and the word for it that a name begins with. */
    private static Optional<Map.Entry<String, String>> wordOf(String name) {
        String key = Names.searchKey(name);
        return WORDS.entrySet().stream()
                .filter(each -> key.startsWith(Names.searchKey(each.getValue()) + " "))
                .findFirst();
    }

    private Unit unit(Draft draft, UnitCode code, String type, String name, UnitCode district) {
        int word = wordOf(name).map(each -> each.getValue().length() + 1).orElse(0);
        String bare = name.substring(word);
        String english = draft.text("name_en");
        Point inside = draft.lonLat().getInteriorPoint();
        return new Unit(
                edition.id(),
                code,
                UnitLevel.COMMUNE,
                type,
                new Names(word > 0 ? name : WORDS.get(type) + " " + name, english == null ? unmarked(bare) : english),
                formerProvince.code(),
                district,
                null,
                null,
                null,
                null,
                inside.getX(),
                inside.getY(),
                "inside_outline",
                null,
                null,
                "",
                edition.source(),
                "medium");
    }

    /** A name without tones and marks, as English texts write it. */
    private static String unmarked(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    @Override
    public void checkWhole(Staged<UnitOutline> staged, Listener listener) {
        ground = new UnitGround(staged, plane);
        ground.checkNeighbours(listener);
        shares = succession.shares(ground, listener);
    }

    @Override
    public List<ImportReport.AreaChange> areas(Staged<UnitOutline> staged, Difference difference) {
        return ground.zones().stream()
                .map(zone -> new ImportReport.AreaChange(
                        zone.code(), nameOf.get(zone.code()), 0, ground.hectares(zone.code())))
                .toList();
    }

    @Override
    public void follow(Staged<UnitOutline> staged, Imports.Changes changes) {
        UnitOutline province = new UnitOutline(province(), ground.joined(), false, edition.source());
        changes.end(Tables.EDITIONS, List.of(Tables.EDITIONS.keyOf(edition.before())));
        changes.add(Tables.EDITIONS, List.of(edition.ended(), edition.edition(staged.size())));
        changes.add(Tables.UNITS, List.of(province));
        changes.add(Tables.CROSSWALK, shares);
        changes.add(Tables.GATE_COMMUNES, gatePlaces(staged));
    }

    private Unit province() {
        return new Unit(
                edition.id(),
                formerProvince.code(),
                formerProvince.level(),
                formerProvince.type(),
                formerProvince.names(),
                formerProvince.parent(),
                formerProvince.district(),
                formerProvince.areaKm2(),
                formerProvince.areaSource(),
                formerProvince.population(),
                formerProvince.populationYear(),
                formerProvince.lon(),
                formerProvince.lat(),
                formerProvince.coordMethod(),
                formerProvince.border(),
                formerProvince.zone(),
                formerProvince.note(),
                formerProvince.source(),
                formerProvince.confidence());
    }

    private List<Tables.GatePlace> gatePlaces(Staged<UnitOutline> staged) {
        List<Tables.GatePlace> places = new ArrayList<>();
        for (Gate gate : features.listGates()) {
            communeOf(gate, staged).ifPresent(code -> places.add(new Tables.GatePlace(gate.id(), edition.id(), code)));
        }
        return places;
    }

    /** The commune a gate's point is in; of a gate without one, that with most of the commune it was in. */
    private Optional<UnitCode> communeOf(Gate gate, Staged<UnitOutline> staged) {
        Optional<UnitCode> drawn = gate.lon() == null
                ? Optional.empty()
                : staged.ordinals().entrySet().stream()
                        .filter(each -> covers(staged.lonLat(each.getValue()), gate))
                        .map(each -> new UnitCode((String) each.getKey().get(1)))
                        .min(Comparator.naturalOrder());
        UnitCode former = gate.communes().get(edition.before().id());
        return drawn.or(() -> shares.stream()
                .filter(share -> share.oldCode().equals(former))
                .max(Comparator.comparingDouble(CrosswalkShare::share))
                .map(CrosswalkShare::newCode));
    }

    private static boolean covers(Geometry outline, Gate gate) {
        Coordinate point = new Coordinate(gate.lon(), gate.lat());
        return SimplePointInAreaLocator.locate(point, outline) != Location.EXTERIOR;
    }
}
