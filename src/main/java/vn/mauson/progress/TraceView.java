package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.mauson.measure.Names;
import vn.mauson.people.Sight;
import vn.mauson.plan.Assessment;
import vn.mauson.plan.Pace;
import vn.mauson.plan.Target;

/**
 * Everything a shown number was made of.
 *
 * @param editions of a count of units: the whole province counted in every edition; empty otherwise
 */
public record TraceView(
        TargetShown target,
        UnitShown unit,
        String edition,
        LocalDate asOf,
        Double value,
        LocalDate valueDate,
        String status,
        String noData,
        String reason,
        boolean illustrative,
        Formula formula,
        List<Evidence.Input> inputs,
        List<Evidence.Unused> unused,
        Evidence.FeaturesUsed features,
        List<Threshold> thresholds,
        TargetView.Counted counted,
        List<CountedIn> editions,
        Evidence.BooksShown books,
        Evidence.AllocationShown allocation,
        List<String> sources,
        Versions versions) {
    /** The target as the plan has it, and the number that holds for the unit. */
    public record TargetShown(
            String id, Names names, String clause, String unit, double low, Double high, double forUnit, String kind) {}

    /** The unit the number is about. */
    public record UnitShown(String code, String name, String level) {}

    /**
     * The formula that judged.
     *
     * @param vi what it does, in words
     * @param expression in symbols
     * @param substituted with the numbers put in, decimals after a point
     * @param substitutedVi the same, decimals after a comma
     */
    public record Formula(
            String id,
            String vi,
            String en,
            String expression,
            String substituted,
            String substitutedVi,
            Map<String, Double> terms) {}

    /** The pace from which, included, to which, excluded, a status holds; null is without end. */
    public record Threshold(String status, Double from, Double to) {}

    /** Which data, boundaries and program made the number. */
    public record Versions(String data, String edition, String program) {}

    /** k of the n units an edition has meet the target, kT must: kT = ceil(share · n). */
    public record CountedIn(String edition, int k, int kT, int n) {}

    static TraceView of(Standing standing, List<Standing> inEditions, LocalDate asOf, Versions versions, Sight sight) {
        Target plan = standing.plan();
        Figure figure = standing.figure();
        Evidence evidence = figure.evidence().get();
        Assessment a = standing.assessment();
        return new TraceView(
                new TargetShown(
                        plan.id(),
                        plan.names(),
                        plan.clause(),
                        plan.unit(),
                        plan.low(),
                        plan.high(),
                        figure.target().yT(),
                        plan.kind().id()),
                new UnitShown(
                        standing.unit().code().value(),
                        standing.unit().names().vi(),
                        standing.unit().level().id()),
                versions.edition(),
                asOf,
                a.value(),
                figure.reading().valueDate(),
                a.status().id(),
                TargetView.id(a.noData()),
                a.reason() == null ? null : a.reason().id(),
                figure.illustrative(),
                formula(a, plan.decimals()),
                evidence.inputs(),
                evidence.unused(),
                seen(evidence.features(), sight),
                Pace.thresholds().stream()
                        .map(each -> new Threshold(each.status().id(), each.from(), each.to()))
                        .toList(),
                a.kT() == null ? null : new TargetView.Counted(a.k(), a.kT(), a.n()),
                inEditions.stream()
                        .filter(each -> each.assessment().kT() != null)
                        .map(TraceView::countedIn)
                        .toList(),
                evidence.books(),
                evidence.allocation(),
                figure.sources(),
                versions);
    }

    private static Evidence.FeaturesUsed seen(Evidence.FeaturesUsed features, Sight sight) {
        return features == null || sight.sees(features.layer()) ? features : features.withhold();
    }

    private static CountedIn countedIn(Standing standing) {
        Assessment a = standing.assessment();
        return new CountedIn(standing.unit().edition().value(), a.k(), a.kT(), a.n());
    }

    private static Formula formula(Assessment a, int decimals) {
        String rule = a.formula().substring(a.formula().indexOf('.') + 1);
        Names words = Texts.names("formula." + rule, decimals);
        String numbers = Substitution.of(a.expression(), a.terms());
        return new Formula(
                a.formula(), words.vi(), words.en(), a.expression(), numbers, numbers.replace('.', ','), a.terms());
    }
}
