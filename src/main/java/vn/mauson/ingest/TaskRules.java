package vn.mauson.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import vn.mauson.measure.Names;
import vn.mauson.pack.FigureColumn;
import vn.mauson.pack.FigureWords;
import vn.mauson.plan.Task;
import vn.mauson.store.Table;
import vn.mauson.store.Tables;

/** Tasks of the plan. A row about a task that is there changes its place, point and status alone. */
final class TaskRules implements LayerRules<Task> {
    private static final int MOST_ID = 60;
    private static final int MOST_CLAUSE = 20;
    private static final int MOST_NAME = 500;
    private static final int MOST_STATUS = 1_000;
    private static final int MOST_SOURCE = 2_000;
    private static final String POINT_METHOD = "source_point";

    private final Map<String, Task> known;
    private final Set<String> codes;
    private final String source;

    /**
     * @param codes of units of the edition the tasks name
     * @param source named where a row names none
     */
    TaskRules(List<Task> known, Set<String> codes, String source) {
        this.known = known.stream().collect(Collectors.toMap(Task::id, Function.identity()));
        this.codes = Set.copyOf(codes);
        this.source = source;
    }

    @Override
    public Table<Task> table() {
        return Tables.TASKS;
    }

    @Override
    public Drawing drawing() {
        return Drawing.POINT_OR_NOTHING;
    }

    @Override
    public boolean dropsTheRest() {
        return false;
    }

    @Override
    public List<Task> make(Draft draft) {
        String id = draft.requireText("id", "ma", "ma_nhiem_vu");
        draft.limit("id", id, MOST_ID);
        Task before = id == null ? null : known.get(id);
        Task task = before == null ? fresh(draft, id) : changed(draft, before);
        return task == null ? List.of() : List.of(task);
    }

    private static Task changed(Draft draft, Task before) {
        String place = limited(draft, MOST_NAME, "place", "dia_diem");
        String status = limited(draft, MOST_STATUS, "status", "tinh_trang", "tien_do");
        if (draft.isRefused()) {
            return null;
        }
        Point point = (Point) draft.lonLat();
        return new Task(
                before.id(),
                before.clause(),
                before.names(),
                place == null ? before.place() : place,
                point == null ? before.lon() : (Double) point.getX(),
                point == null ? before.lat() : (Double) point.getY(),
                isMoved(point, before) ? POINT_METHOD : before.coordMethod(),
                before.kind(),
                before.unitCodes(),
                status == null ? before.status() : status,
                before.source(),
                before.confidence());
    }

    private static boolean isMoved(Point point, Task before) {
        return point != null && (before.lon() == null || point.getX() != before.lon() || point.getY() != before.lat());
    }

    private Task fresh(Draft draft, String id) {
        String clause = required(draft, MOST_CLAUSE, "clause", "dieu");
        String vi = required(draft, MOST_NAME, "name_vi", "name", "ten", "nhiem_vu");
        String en = limited(draft, MOST_NAME, "name_en");
        String place = required(draft, MOST_NAME, "place", "dia_diem");
        String status = required(draft, MOST_STATUS, "status", "tinh_trang", "tien_do");
        String kind = kind(draft);
        List<String> touched = codes(draft);
        String confidence = confidence(draft);
        String said = limited(draft, MOST_SOURCE, "source", "nguon");
        if (draft.isRefused()) {
            return null;
        }
        Geometry point = draft.lonLat();
        return new Task(
                id,
                clause,
                new Names(vi, en),
                place,
                point == null ? null : ((Point) point).getX(),
                point == null ? null : ((Point) point).getY(),
                point == null ? null : POINT_METHOD,
                kind,
                touched,
                status,
                said == null ? source : said,
                confidence);
    }

    private static String kind(Draft draft) {
        String kind = draft.requireText("kind", "loai");
        if (kind != null && !Task.KINDS.contains(kind)) {
            draft.refuse("kind-unknown", "kind", kind, "one of " + String.join(", ", Task.KINDS));
        }
        return kind;
    }

    private List<String> codes(Draft draft) {
        String said = draft.text("unit_codes", "ma_don_vi");
        List<String> named =
                said == null ? List.of() : Arrays.stream(said.split("[\\s,;]+")).toList();
        List<String> unknown =
                named.stream().filter(code -> !codes.contains(code)).toList();
        if (!unknown.isEmpty()) {
            draft.refuse(
                    "code-unknown",
                    "unit_codes",
                    String.join(" ", unknown),
                    "codes of units on the plan's first day, with blanks between them");
        }
        return named;
    }

    private static String confidence(Draft draft) {
        String said = draft.requireText(FigureColumn.CONFIDENCE.names());
        String id = said == null ? null : FigureWords.CONFIDENCES.findId(said).orElse(null);
        if (said != null && id == null) {
            draft.refuse(
                    "word-unknown", FigureColumn.CONFIDENCE.id(), said, "one of " + FigureWords.CONFIDENCES.allowed());
        }
        return id;
    }

    private static String required(Draft draft, int most, String... names) {
        draft.requireText(names);
        return limited(draft, most, names);
    }

    private static String limited(Draft draft, int most, String... names) {
        String text = draft.text(names);
        draft.limit(names[0], text, most);
        return text;
    }
}
