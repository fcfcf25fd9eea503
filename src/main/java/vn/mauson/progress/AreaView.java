package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import vn.mauson.analysis.AreaCover;
import vn.mauson.analysis.DrawnArea;
import vn.mauson.analysis.OutlinesFrom;
import vn.mauson.measure.Hectares;
import vn.mauson.overlay.Finding;

/**
 * A drawn area as the contract's JSON. Hectares are of the province's plane but for {@code
 * areaEllipsoidHa}; figures that cannot be on the day asked about are null.
 *
 * @param areaHa all of it, the part beyond the province included
 * @param insideHa what lies in the province, the denominator of {@code coverPercent}
 * @param coverHa under plots whose class counts, once where they overlap
 * @param plantedHa planted in the plan's year up to the day
 * @param overlapsHa what adding the counted plots plainly would count too often
 * @param plots plots counted in the cover with ground in the area
 * @param repair what of the drawing was mended; null where nothing was
 * @param generalised whether any commune of the edition has a generalised outline
 * @param books parts by commune and outside against the whole
 */
public record AreaView(
        String edition,
        LocalDate asOf,
        double areaHa,
        double areaEllipsoidHa,
        double insideHa,
        double outsideHa,
        Double coverHa,
        Double coverPercent,
        Double plantedHa,
        Double overlapsHa,
        Integer plots,
        List<Part> communes,
        Repair repair,
        Evidence.BooksShown books,
        boolean illustrative,
        boolean generalised,
        List<String> sources,
        TraceView.Versions versions) {
    /** What of a commune lies in the area; {@code share} of the commune, 0 to 1. */
    public record Part(String code, String name, double share, double ha) {}

    /** What was mended, by which rule, and the area before and after. */
    public record Repair(String rule, double haBefore, double haAfter) {}

    static AreaView of(
            DrawnArea area,
            Hectares onEllipsoid,
            AreaCover cover,
            AreaCover planted,
            OutlinesFrom outlines,
            LocalDate asOf,
            TraceView.Versions versions) {
        boolean illustrative = cover != null && cover.illustrative() || planted != null && planted.illustrative();
        Evidence.BooksShown books = books(area, cover);
        return new AreaView(
                versions.edition(),
                asOf,
                books.wholeHa(),
                onEllipsoid.value(),
                area.insideHa(),
                area.outsideHa(),
                cover == null ? null : cover.area().coveredHa(),
                cover == null ? null : cover.area().percent(),
                planted == null ? null : planted.area().coveredHa(),
                cover == null ? null : cover.area().doubledHa(),
                cover == null ? null : cover.area().plots(),
                area.parts().stream().map(AreaView::part).toList(),
                repair(area.repair()),
                books,
                illustrative,
                outlines.generalised(),
                List.of(PlotEvidence.source(illustrative), Texts.boundaries(outlines)),
                versions);
    }

    private static Part part(DrawnArea.Part part) {
        return new Part(part.commune().code().value(), part.commune().names().vi(), part.share(), part.ha());
    }

    private static Repair repair(Finding.Repair repair) {
        return repair == null ? null : new Repair(repair.rule(), repair.haBefore(), repair.haAfter());
    }

    private static Evidence.BooksShown books(DrawnArea area, AreaCover cover) {
        double whole = Hectares.ofSquareMetres(area.onPlane().getArea()).value();
        double parts = area.parts().stream().mapToDouble(DrawnArea.Part::ha).sum();
        double residual = Math.abs(whole - parts - area.outsideHa());
        return new Evidence.BooksShown(
                whole, parts, area.outsideHa(), cover == null ? residual : Math.max(residual, cover.residualHa()));
    }
}
