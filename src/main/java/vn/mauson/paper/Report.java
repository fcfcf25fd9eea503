package vn.mauson.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Unit;
import vn.mauson.paper.Flow.Cell;
import vn.mauson.paper.Flow.Line;
import vn.mauson.paper.Flow.Side;
import vn.mauson.plan.Status;
import vn.mauson.progress.Standing;
import vn.mauson.progress.UnitView;

/**
 * A report of progress as Vietnamese offices write them (Decree 30/2020/NĐ-CP, appendix I): the state's name and motto,
 * office and number left to be filled in, title, five sections. It says what was computed and nothing else.
 *
 * @param standings of the place: all targets of the plan, for a unit those that are measured at its level
 * @param scenes of targets that can be mapped and have figures
 * @param unmapped names of those that can be mapped and have none
 * @param plan its name in words
 * @param edition in words, as {@code version} of the data
 */
record Report(
        Language language,
        Unit place,
        LocalDate day,
        List<Standing> standings,
        List<Scene> scenes,
        List<String> unmapped,
        String plan,
        String office,
        String edition,
        String version,
        ReportMaps maps) {
    private static final Set<Status> OFF_PACE = EnumSet.of(
            Status.ACCELERATE, Status.LIMITED, Status.DETERIORATING, Status.MISSED, Status.NOT_MET, Status.BREACH);

    /** Units named under a target that is off pace; the others are counted. */
    private static final int MOST_NAMED = 30;

    private static final double TEXT = 13;
    private static final double SMALL = 11;

    void write(PdfPages pages) {
        Flow flow = new Flow(pages);
        References references = new References();
        String resolution = references.to(say("paper.report.resolution", plan));
        letterhead(flow);
        overall(flow);
        flow.heading(say("paper.report.targets"));
        flow.table(
                new double[] {6.5, 30, 10, 14, 15, 12, 14, 10.5},
                List.of(say("paper.report.heads").split("\\|")),
                rows(references, resolution));
        flow.paragraph(Face.SERIF_ITALIC, SMALL, Side.LEFT, say("paper.report.attainment"));
        figures(flow);
        gaps(flow, references);
        notes(flow, references);
        flow.space(16);
        flow.columns(
                List.of(new Line(Face.SERIF_BOLD_ITALIC, 12, say("paper.report.recipients"), false)),
                List.of(new Line(Face.SERIF_BOLD, TEXT, say("paper.report.signer"), false)));
    }

    private String say(String key, Object... values) {
        return language.say(key, values);
    }

    private void letterhead(Flow flow) {
        LocalDate today = LocalDate.now();
        flow.columns(
                List.of(
                        new Line(Face.SERIF_BOLD, 12, say("paper.report.office"), true),
                        new Line(Face.SERIF, TEXT, say("paper.report.number"), false)),
                List.of(
                        new Line(Face.SERIF_BOLD, 12, say("paper.report.state"), false),
                        new Line(Face.SERIF_BOLD, TEXT, say("paper.report.motto"), true),
                        new Line(
                                Face.SERIF_ITALIC,
                                TEXT,
                                say(
                                        "paper.report.place-date",
                                        office,
                                        "%02d".formatted(today.getDayOfMonth()),
                                        "%02d".formatted(today.getMonthValue()),
                                        "" + today.getYear()),
                                false)));
        flow.space(18);
        flow.paragraph(Face.SERIF_BOLD, 14, Side.MIDDLE, say("paper.report.report"));
        flow.paragraph(Face.SERIF_BOLD, 14, Side.MIDDLE, title());
        flow.space(8);
    }

    /** Of the whole plan, or of a unit within it. */
    private String title() {
        return place.level() == UnitLevel.PROVINCE
                ? say("paper.report.title", lower(plan), language.date(day))
                : say("paper.report.title.unit", lower(plan), language.of(place.names()), language.date(day));
    }

    /** "kế hoạch" within a sentence for "Kế hoạch" at its start; English names keep their capital. */
    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private void overall(Flow flow) {
        flow.heading(say("paper.report.overall"));
        Map<Status, Long> counts = standings.stream()
                .collect(Collectors.groupingBy(each -> each.assessment().status(), Collectors.counting()));
        flow.paragraph(
                Face.SERIF,
                TEXT,
                Side.LEFT,
                say(
                        "paper.report.counts",
                        language.date(day),
                        language.number(standings.size()),
                        language.of(place.names())));
        flow.space(4);
        flow.table(
                new double[] {3, 1},
                List.of(say("property.status"), say("paper.report.count")),
                Arrays.stream(Status.values())
                        .filter(counts::containsKey)
                        .map(status -> List.of(
                                Cell.of(language.word("status." + status.id())),
                                Cell.number(language.number(counts.get(status)))))
                        .toList());
        long made =
                standings.stream().filter(each -> each.figure().illustrative()).count();
        flow.paragraph(Face.SERIF, TEXT, Side.LEFT, say("paper.report.made-up", language.number(made)));
    }

    private List<List<Cell>> rows(References references, String resolution) {
        List<List<Cell>> rows = new ArrayList<>();
        Map<String, List<Standing>> groups = standings.stream()
                .collect(Collectors.groupingBy(each -> each.plan().group(), LinkedHashMap::new, Collectors.toList()));
        int number = 0;
        for (Map.Entry<String, List<Standing>> group : groups.entrySet()) {
            rows.add(List.of(new Cell(say("group." + group.getKey()), Face.SERIF_BOLD, Side.LEFT)));
            for (Standing standing : group.getValue()) {
                rows.add(row(++number, standing, references, resolution));
            }
        }
        return rows;
    }

    private List<Cell> row(int number, Standing standing, References references, String resolution) {
        return List.of(
                Cell.number("" + number),
                Cell.of(language.of(standing.plan().names()) + " ("
                        + standing.plan().clause() + ")"),
                Cell.of(language.word("unit." + standing.plan().unit())),
                Cell.number(asked(standing)),
                Cell.number(done(standing)),
                Cell.number(completion(standing)),
                Cell.of(language.word("status." + standing.assessment().status().id())),
                Cell.of(resolution + " " + references.to(sources(standing))));
    }

    /** The number of the plan; for a unit, the one that holds for it. */
    private String asked(Standing standing) {
        boolean own = standing.figure().target().yT() != standing.plan().yT();
        String whole = Wording.askedNumber(standing.plan(), language);
        return own
                ? language.number(
                        standing.figure().target().yT(), standing.plan().decimals())
                : whole;
    }

    private String done(Standing standing) {
        Double value = standing.assessment().value();
        String number = Wording.number(value, standing.plan().decimals(), language);
        LocalDate of = standing.figure().reading().valueDate();
        String date = value == null || of == null || of.equals(day) ? "" : " (" + language.date(of) + ")";
        return number + date + (standing.figure().illustrative() ? " " + language.word("illustrative") : "");
    }

    /** In percent; with a star where it is only the value beside its target. */
    private String completion(Standing standing) {
        UnitView view = UnitView.of(standing);
        if (view.completion() != null) {
            return language.number(100 * view.completion(), 1);
        }
        return view.attainment() == null ? "–" : language.number(100 * view.attainment(), 1) + "*";
    }

    private List<String> sources(Standing standing) {
        return standing.figure().sources().stream()
                .map(source -> Wording.source(source, language))
                .toList();
    }

    private void figures(Flow flow) {
        flow.heading(say("paper.report.maps"));
        int number = 0;
        for (Scene scene : scenes) {
            number++;
            flow.figure(
                    ReportMaps.HEIGHT,
                    (pen, left, top) -> maps.draw(scene, pen, left, top),
                    maps.caption(scene, number));
        }
        if (!unmapped.isEmpty()) {
            flow.paragraph(
                    Face.SERIF,
                    TEXT,
                    Side.LEFT,
                    say("paper.report.unmapped", language.number(unmapped.size()), String.join("; ", unmapped)));
        }
    }

    private void gaps(Flow flow, References references) {
        flow.heading(say("paper.report.gaps"));
        List<Standing> behind = standings.stream()
                .filter(each -> OFF_PACE.contains(each.assessment().status()))
                .toList();
        if (behind.isEmpty()) {
            flow.paragraph(Face.SERIF, TEXT, Side.LEFT, say("paper.report.no-gaps"));
        }
        for (Standing standing : behind) {
            flow.paragraph(Face.SERIF, TEXT, Side.LEFT, gap(standing, references));
            scenes.stream()
                    .filter(scene ->
                            scene.order().target().id().equals(standing.plan().id()))
                    .forEach(scene -> flow.paragraph(Face.SERIF, TEXT, Side.LEFT, unitsBehind(scene, references)));
            flow.space(3);
        }
    }

    private String gap(Standing standing, References references) {
        String unit = language.word("unit." + standing.plan().unit());
        return say(
                "paper.report.gap",
                language.of(standing.plan().names()),
                language.word("status." + standing.assessment().status().id()).toLowerCase(Locale.ROOT),
                done(standing),
                asked(standing),
                unit,
                references.to(sources(standing)));
    }

    /** Units off pace, the farthest behind first. */
    private String unitsBehind(Scene scene, References references) {
        List<Standing> behind = scene.standings().stream()
                .filter(each -> OFF_PACE.contains(each.assessment().status()))
                .sorted(Comparator.comparing(
                        each -> each.assessment().pace(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        String named = behind.stream()
                .limit(MOST_NAMED)
                .map(each -> language.of(each.unit().names()))
                .collect(Collectors.joining(", "));
        String more = behind.size() > MOST_NAMED
                ? " " + say("paper.report.more", language.number(behind.size() - MOST_NAMED))
                : "";
        String level = language.word("level." + scene.order().level().id() + ".plural");
        return say(
                "paper.report.units",
                language.number(behind.size()),
                language.number(scene.standings().size()),
                level,
                named + more,
                references.to(scene.sources()));
    }

    private void notes(Flow flow, References references) {
        flow.heading(say("paper.report.notes"));
        scenes.stream().flatMap(scene -> scene.boundarySources().stream()).forEach(references::to);
        for (int i = 0; i < references.list().size(); i++) {
            flow.paragraph(
                    Face.SERIF,
                    SMALL,
                    Side.LEFT,
                    "[" + (i + 1) + "] " + references.list().get(i));
        }
        flow.space(4);
        List<String> notices = scenes.stream()
                .flatMap(scene -> scene.notices().stream())
                .distinct()
                .toList();
        notices.forEach(notice -> flow.paragraph(Face.SERIF_ITALIC, SMALL, Side.LEFT, notice + "."));
        flow.paragraph(Face.SERIF, SMALL, Side.LEFT, say("paper.report.method"));
        flow.paragraph(
                Face.SERIF,
                SMALL,
                Side.LEFT,
                say("paper.report.versions", edition, version, language.date(LocalDate.now())));
    }
}
