package vn.mauson.progress;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.AreaAnalysis;
import vn.mauson.analysis.AreaCover;
import vn.mauson.analysis.DrawnArea;
import vn.mauson.analysis.ForestAnalysis;
import vn.mauson.analysis.PlotSet;
import vn.mauson.analysis.Territory;
import vn.mauson.geometry.Areas;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Pack;
import vn.mauson.plan.Target;
import vn.mauson.store.Revisions;

/**
 * Cover and planting of an area somebody drew, from the plots that answer the plan's targets: drawn
 * along the outline of a unit, it has the unit's figures. Only what lies in the province is measured,
 * as no plot beyond is known.
 */
@Component
public class AreaFigures {
    private final AreaAnalysis areas;
    private final ForestAnalysis forest;
    private final CoverFigures cover;
    private final PlantingFigures planting;
    private final Territory territory;
    private final Pack pack;
    private final Revisions revisions;
    private final BuildProperties build;

    AreaFigures(
            AreaAnalysis areas,
            ForestAnalysis forest,
            CoverFigures cover,
            PlantingFigures planting,
            Territory territory,
            Pack pack,
            Revisions revisions,
            BuildProperties build) {
        this.areas = areas;
        this.forest = forest;
        this.cover = cover;
        this.planting = planting;
        this.territory = territory;
        this.pack = pack;
        this.revisions = revisions;
        this.build = build;
    }

    /**
     * What is known of an area on a day.
     *
     * @param lonLat polygons, degrees, longitude first; {@link vn.mauson.measure.Refused} where nothing of
     *     them lies in the province
     */
    public AreaView figures(Geometry lonLat, EditionId edition, LocalDate asOf) {
        DrawnArea area = areas.take(lonLat, edition);
        Optional<AreaCover> covered = measure(area, cover::answers, target -> cover.findPlots(target, asOf));
        Optional<AreaCover> planted = measure(area, planting::answers, target -> planting.findPlots(target, asOf));
        String data = revisions.getCurrent().version();
        return AreaView.of(
                area,
                Areas.onEllipsoid(area.lonLat()),
                covered.orElse(null),
                planted.orElse(null),
                territory.outlinesFrom(edition, UnitLevel.COMMUNE),
                asOf,
                new TraceView.Versions(data, edition.value(), build.getVersion()));
    }

    private Optional<AreaCover> measure(
            DrawnArea area, Predicate<Target> answered, Function<Target, Optional<PlotSet>> plots) {
        return pack.targets().stream()
                .filter(answered)
                .findFirst()
                .flatMap(plots)
                .map(set -> forest.measureWithin(area.insideProvince(), set));
    }
}
