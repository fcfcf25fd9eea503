package vn.mauson.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;

/**
 * The outlines of every unit of every edition, made from the pack's place samples as one coverage:
 * no gap, no overlap, and neighbours share every vertex, within an edition and between editions.
 *
 * <p>The smallest pieces are <i>atoms</i>: places that share district and commune in all editions. Every
 * unit is a union of atoms, so editions nest wherever the samples do.
 *
 * <p>Limits: generalised, not a legal boundary. Between places about 1.1 km apart nothing is known.
 */
public final class GeneralisedBoundaries {
    /** Side of the square whose area a corner must have to stay: it takes the zigzag out of the cells. */
    private static final double CORNER_METRES = 520;

    /** Voronoi cells reach this far beyond the outermost samples. */
    private static final double MARGIN_METRES = 2_000;

    private final Frame plane;
    private final List<Atom> atoms;
    private final int samplesMoved;
    private final List<Boundary> boundaries;

    private GeneralisedBoundaries(Pack pack) {
        plane = pack.about().plane();
        AgreedSamples agreed = AgreedSamples.of(pack);
        samplesMoved = agreed.moved();
        atoms = smoothed(joined(cells(agreed.samples())));
        boundaries = boundaries(pack);
    }

    /**
     * The places that share every unit, as one area.
     *
     * @param onPlane polygon or multipolygon, metres of the pack's plane
     */
    record Atom(UnitCode district, Map<EditionId, UnitCode> communes, Geometry onPlane) {}

    private record Key(UnitCode district, Map<EditionId, UnitCode> communes) {}

    private record Cell(PlaceSample sample, Geometry onPlane) {}

    public static GeneralisedBoundaries of(Pack pack) {
        return new GeneralisedBoundaries(pack);
    }

    /** One for every unit of every edition and level, province included. */
    public List<Boundary> list() {
        return boundaries;
    }

    /** Those that consist of several pieces because their samples do. */
    public List<Boundary> listInPieces() {
        return boundaries.stream()
                .filter(boundary -> boundary.lonLat().getNumGeometries() > 1)
                .toList();
    }

    /** How many memberships of samples followed the crosswalk against the outlines. */
    public int samplesMoved() {
        return samplesMoved;
    }

    List<Atom> atoms() {
        return atoms;
    }

    private List<Cell> cells(List<PlaceSample> samples) {
        Reprojection toPlane = Reprojection.between(Frame.LON_LAT, plane);
        Map<Coordinate, PlaceSample> sites = new LinkedHashMap<>();
        samples.forEach(sample -> sites.put(toPlane.apply(new Coordinate(sample.lon(), sample.lat())), sample));
        Envelope clip = new Envelope();
        sites.keySet().forEach(clip::expandToInclude);
        clip.expandBy(MARGIN_METRES);
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites.keySet());
        builder.setClipEnvelope(clip);
        Geometry diagram = builder.getDiagram(Geometries.FACTORY);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            PlaceSample sample = sites.get((Coordinate) cell.getUserData());
            if (sample.inside()) {
                cells.add(new Cell(sample, cell));
            }
        }
        return cells;
    }

    private static List<Atom> joined(List<Cell> cells) {
        Map<Key, List<Geometry>> byKey = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Key key = new Key(cell.sample().district(), cell.sample().communes());
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(cell.onPlane());
        }
        return byKey.entrySet().stream()
                .map(of -> new Atom(of.getKey().district(), of.getKey().communes(), union(of.getValue())))
                .toList();
    }

    private static List<Atom> smoothed(List<Atom> atoms) {
        Geometry[] areas = atoms.stream().map(Atom::onPlane).toArray(Geometry[]::new);
        List<Geometry> smooth = SmoothCoverage.of(List.of(CoverageSimplifier.simplify(areas, CORNER_METRES)));
        List<Atom> smoothed = new ArrayList<>();
        for (int i = 0; i < areas.length; i++) {
            smoothed.add(new Atom(atoms.get(i).district(), atoms.get(i).communes(), smooth.get(i)));
        }
        return smoothed;
    }

    private List<Boundary> boundaries(Pack pack) {
        Reprojection toLonLat = Reprojection.between(plane, Frame.LON_LAT);
        Map<Atom, Geometry> lonLat = new LinkedHashMap<>();
        atoms.forEach(atom -> lonLat.put(atom, toLonLat.apply(atom.onPlane())));
        Map<UnitCode, Geometry> districts = unions(lonLat, Atom::district);
        Map<UnitCode, Geometry> province = unions(lonLat, atom -> pack.about().province());
        List<Boundary> boundaries = new ArrayList<>();
        for (Edition edition : pack.editions()) {
            Map<UnitCode, Geometry> communes =
                    unions(lonLat, atom -> atom.communes().get(edition.id()));
            for (Unit unit : pack.units()) {
                if (unit.edition().equals(edition.id())) {
                    Map<UnitCode, Geometry> areas =
                            switch (unit.level()) {
                                case COMMUNE -> communes;
                                case DISTRICT -> districts;
                                case PROVINCE, COUNTRY -> province;
                            };
                    boundaries.add(new Boundary(edition.id(), unit.level(), unit.code(), areas.get(unit.code())));
                }
            }
        }
        return List.copyOf(boundaries);
    }

    private static Map<UnitCode, Geometry> unions(Map<Atom, Geometry> lonLat, Function<Atom, UnitCode> code) {
        Map<UnitCode, List<Geometry>> parts = new TreeMap<>();
        lonLat.forEach((atom, area) ->
                parts.computeIfAbsent(code.apply(atom), c -> new ArrayList<>()).add(area));
        Map<UnitCode, Geometry> unions = new TreeMap<>();
        parts.forEach((unit, areas) -> unions.put(unit, union(areas)));
        return unions;
    }

    private static Geometry union(List<Geometry> coverage) {
        return Geometries.ofPolygons(Geometries.listPolygons(CoverageUnion.union(coverage.toArray(Geometry[]::new))));
    }
}
