package vn.mauson.site;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.CrossedEditions;
import vn.mauson.analysis.CrosswalkAnalysis;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.progress.Texts;

/** How the communes of one edition lie in those of another, as drawn and as listed. */
@RestController
class CrosswalkController {
    /**
     * @param leastShare parts smaller than this are taken for the inaccuracy of the drawing
     * @param generalised whether any outline of the two editions is no legal boundary
     */
    record CrosswalkView(
            String from,
            String to,
            List<Row> rows,
            List<Outside> outside,
            List<Difference> differences,
            double leastShare,
            boolean generalised,
            Names method) {}

    /** @param share as drawn, 0 to 1; those of one {@code from} sum to one */
    record Row(String from, String fromName, String to, String toName, double share, double ha, Double listedShare) {}

    record Outside(String code, String name, double ha) {}

    /** @param kind {@code missing}: listed, not drawn; {@code unexpected}: drawn, not listed */
    record Difference(
            String kind,
            String from,
            String fromName,
            String to,
            String toName,
            double share,
            double ha,
            Double listedShare) {}

    private final CrosswalkAnalysis crosswalks;
    private final Territory territory;

    CrosswalkController(CrosswalkAnalysis crosswalks, Territory territory) {
        this.crosswalks = crosswalks;
        this.territory = territory;
    }

    @GetMapping("/api/crosswalk")
    CrosswalkView crosswalk(@RequestParam EditionId from, @RequestParam EditionId to) {
        CrossedEditions crossed = crosswalks.cross(from, to);
        boolean generalised = isGeneralised(from) || isGeneralised(to);
        return new CrosswalkView(
                from.value(),
                to.value(),
                crossed.rows().stream().map(row -> row(row, crossed)).toList(),
                crossed.outsideHa().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Outside(
                                each.getKey().value(), name(crossed.from(), each.getKey()), each.getValue()))
                        .toList(),
                crossed.differences().stream()
                        .map(each -> difference(each, crossed))
                        .toList(),
                CrosswalkAnalysis.LEAST_SHARE,
                generalised,
                Texts.names(generalised ? "method.crosswalk" : "method.crosswalk.imported"));
    }

    private boolean isGeneralised(EditionId edition) {
        return territory.outlinesFrom(edition, UnitLevel.COMMUNE).generalised();
    }

    private Row row(CrossedEditions.Row row, CrossedEditions crossed) {
        return new Row(
                row.from().value(),
                name(crossed.from(), row.from()),
                row.to().value(),
                name(crossed.to(), row.to()),
                row.share(),
                row.ha(),
                row.listedShare());
    }

    private Difference difference(CrossedEditions.Difference each, CrossedEditions crossed) {
        return new Difference(
                each.kind(),
                each.from().value(),
                name(crossed.from(), each.from()),
                each.to().value(),
                name(crossed.to(), each.to()),
                each.share(),
                each.ha(),
                each.listedShare());
    }

    private String name(EditionId edition, UnitCode code) {
        return territory.getUnit(edition, code).names().vi();
    }
}
