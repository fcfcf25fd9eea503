package vn.mauson.ingest;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mauson.measure.Period;
import vn.mauson.measure.Refused;
import vn.mauson.pack.FigureColumn;
import vn.mauson.pack.FigureWords;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Indicator;
import vn.mauson.plan.Observation;
import vn.mauson.store.Table;
import vn.mauson.store.Tables;

/**
 * Figures somebody reports, from tables with the columns of {@link FigureColumn}. A figure that is there
 * under the same indicator, unit, period and kind is changed; all others stay.
 */
final class ObservationRules implements LayerRules<Observation> {
    /** So many times more or less than the last known figure is worth a second look: a slipped digit is ten. */
    private static final double OUTLIER_FACTOR = 3;

    private static final double WHOLE_PERCENT = 100;
    private static final int MOST_PERIOD = 30;
    private static final int MOST_SOURCE = 2_000;
    private static final int MOST_NOTE = 1_000;
    private static final String ASSUMED_CONFIDENCE = "medium";

    /** Columns somebody fills in: where all are empty, the row was left empty. */
    private static final List<FigureColumn> FILLED = List.of(
            FigureColumn.PERIOD,
            FigureColumn.VALUE,
            FigureColumn.VALUE_KIND,
            FigureColumn.SOURCE,
            FigureColumn.CONFIDENCE,
            FigureColumn.NOTE);

    private final Map<String, Indicator> indicators;
    private final FigureUnits units;
    private final Map<String, List<Observation>> known;
    private final String source;
    private final Optional<FormMark> form;

    /**
     * @param known figures of the store
     * @param source named where a row names none; null for none
     * @param form what the file says of itself if it is one of our forms
     */
    ObservationRules(
            List<Indicator> indicators,
            FigureUnits units,
            List<Observation> known,
            String source,
            Optional<FormMark> form) {
        this.indicators = indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        this.units = units;
        this.known = known.stream().collect(Collectors.groupingBy(Observation::indicatorId));
        this.source = source;
        this.form = form;
    }

    @Override
    public Table<Observation> table() {
        return Tables.OBSERVATIONS;
    }

    @Override
    public Drawing drawing() {
        return Drawing.NONE;
    }

    @Override
    public boolean dropsTheRest() {
        return false;
    }

    @Override
    public List<Observation> make(Draft draft) {
        if (FILLED.stream().noneMatch(column -> draft.has(column.names()))) {
            draft.remark("row-empty", "", null, "a figure; a row without one is passed over");
            return List.of();
        }
        Indicator indicator = indicator(draft);
        Unit unit = units.find(draft);
        Period period = period(draft);
        Double value = value(draft);
        if (unit != null && period != null) {
            units.checkPeriod(draft, unit, period);
        }
        if (indicator != null) {
            checkMeasure(draft, indicator);
            checkShare(draft, indicator, value);
        }
        return figure(draft, indicator, unit, period, value);
    }

    private List<Observation> figure(Draft draft, Indicator indicator, Unit unit, Period period, Double value) {
        String kind = word(draft, FigureColumn.VALUE_KIND, FigureWords.VALUE_KINDS);
        String published = source(draft);
        String confidence = confidence(draft);
        String note = limited(draft, FigureColumn.NOTE, MOST_NOTE);
        if (draft.isRefused()) {
            return List.of();
        }
        Observation figure = new Observation(
                indicator.id(),
                unit.level(),
                unit.code().value(),
                period,
                value,
                indicator.unit(),
                Observation.ValueKind.of(kind),
                published,
                confidence,
                note,
                false);
        remarkOutlier(draft, figure, indicator);
        return List.of(figure);
    }

    private Indicator indicator(Draft draft) {
        String id = draft.requireText(FigureColumn.INDICATOR.names());
        Indicator indicator = id == null ? null : indicators.get(id);
        if (id == null) {
            return null;
        }
        if (indicator == null) {
            draft.refuse("indicator-unknown", FigureColumn.INDICATOR.id(), id, "an id of indicators.csv");
        } else if (form.isPresent() && !form.get().indicator().equals(id)) {
            draft.refuse(
                    "indicator-other",
                    FigureColumn.INDICATOR.id(),
                    id,
                    form.get().indicator() + ", which this form was made for");
        } else if (indicator.source() == Indicator.Source.COMPUTED) {
            draft.remark(
                    "indicator-computed",
                    FigureColumn.INDICATOR.id(),
                    id,
                    "an indicator that is reported; the map works this one out and the figure is only kept");
        }
        return indicator;
    }

    private static Period period(Draft draft) {
        String code = limited(draft, FigureColumn.PERIOD, MOST_PERIOD);
        if (code == null) {
            draft.requireText(FigureColumn.PERIOD.names());
            return null;
        }
        try {
            return Period.of(code);
        } catch (Refused e) {
            draft.refuse("period-unknown", FigureColumn.PERIOD.id(), code, e.allowed());
            return null;
        }
    }

    private static Double value(Draft draft) {
        String field = FigureColumn.VALUE.id();
        Object given = draft.value(FigureColumn.VALUE.names()).orElse(null);
        if (given == null) {
            draft.refuse("value-missing", field, null, "a number, or a row left empty");
            return null;
        }
        if (given instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        List<Double> meanings = Numerals.meanings(given.toString());
        if (meanings.size() == 1) {
            return meanings.get(0);
        }
        if (meanings.isEmpty()) {
            draft.refuse("not-a-number", field, given, "a number, such as 64,6 or 64.6");
        } else {
            draft.refuse("number-ambiguous", field, given, "a number of one meaning; this is " + either(meanings));
        }
        return null;
    }

    private static String either(List<Double> meanings) {
        return meanings.stream()
                .map(number -> number == Math.rint(number) ? "" + number.longValue() : "" + number)
                .collect(Collectors.joining(" or "));
    }

    private static void checkMeasure(Draft draft, Indicator indicator) {
        String unit = draft.requireText(FigureColumn.UNIT.names());
        if (unit != null && !unit.equals(indicator.unit())) {
            draft.refuse(
                    "unit-of-measure-differs",
                    FigureColumn.UNIT.id(),
                    unit,
                    indicator.unit() + ", which " + indicator.id() + " is measured in");
        }
    }

    /** A percentage of something lies between nothing and all of it; growth may be anything. */
    private static void checkShare(Draft draft, Indicator indicator, Double value) {
        boolean share = indicator.unit().startsWith("percent")
                && !indicator.denominator().isEmpty();
        if (share && value != null && (value < 0 || value > WHOLE_PERCENT)) {
            draft.refuse(
                    "share-out-of-range",
                    FigureColumn.VALUE.id(),
                    value,
                    "0 to 100, a share of " + indicator.denominator());
        }
    }

    private static String word(Draft draft, FigureColumn column, FigureWords words) {
        String said = draft.requireText(column.names());
        String id = said == null ? null : words.findId(said).orElse(null);
        if (said != null && id == null) {
            draft.refuse("word-unknown", column.id(), said, "one of " + words.allowed());
        }
        return id;
    }

    private String source(Draft draft) {
        if (source != null && !draft.has(FigureColumn.SOURCE.names())) {
            return source;
        }
        draft.requireText(FigureColumn.SOURCE.names());
        return limited(draft, FigureColumn.SOURCE, MOST_SOURCE);
    }

    /** As said, or taken as medium with a remark. */
    static String confidence(Draft draft) {
        if (draft.has(FigureColumn.CONFIDENCE.names())) {
            return word(draft, FigureColumn.CONFIDENCE, FigureWords.CONFIDENCES);
        }
        draft.remark(
                "confidence-assumed",
                FigureColumn.CONFIDENCE.id(),
                null,
                "one of " + FigureWords.CONFIDENCES.allowed() + "; taken as " + ASSUMED_CONFIDENCE);
        return ASSUMED_CONFIDENCE;
    }

    private static String limited(Draft draft, FigureColumn column, int most) {
        String text = draft.text(column.names());
        draft.limit(column.id(), text, most);
        return text;
    }

    private void remarkOutlier(Draft draft, Observation figure, Indicator indicator) {
        Observation last = lastKnown(figure, indicator).orElse(null);
        if (last == null || last.value() == 0 || figure.value() == 0) {
            return;
        }
        double ratio = figure.value() / last.value();
        if (ratio > OUTLIER_FACTOR || ratio < 1 / OUTLIER_FACTOR) {
            draft.remark(
                    "outlier",
                    FigureColumn.VALUE.id(),
                    figure.value(),
                    String.format(
                            Locale.ROOT,
                            "within a factor of %.0f of the last known figure, %s in %s",
                            OUTLIER_FACTOR,
                            last.value(),
                            last.period().code()));
        }
    }

    /** Sums are compared over periods of one length only: a quarter is no outlier beside a year. */
    private Optional<Observation> lastKnown(Observation figure, Indicator indicator) {
        Stream<Observation> others = known.getOrDefault(figure.indicatorId(), List.of()).stream()
                .filter(each ->
                        each.level() == figure.level() && each.unitCode().equals(figure.unitCode()))
                .filter(each -> each.valueKind() != Observation.ValueKind.PLAN)
                .filter(each -> !indicator.cumulative() || months(each) == months(figure));
        return others.max(Comparator.comparing(each -> each.period().last()));
    }

    private static int months(Observation figure) {
        return (int) ChronoUnit.MONTHS.between(
                figure.period().first(), figure.period().last().plusDays(1));
    }
}
