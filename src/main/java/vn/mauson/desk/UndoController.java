package vn.mauson.desk;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.entry.Visitor;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.people.Act;
import vn.mauson.people.Does;
import vn.mauson.people.Person;
import vn.mauson.people.Policy;
import vn.mauson.people.Subject;
import vn.mauson.store.Imports;
import vn.mauson.store.Revision;
import vn.mauson.store.Revisions;

/** Takes imports back. */
@RestController
class UndoController {
    private static final int MOST_LETTERS = 500;

    private final Imports imports;
    private final Revisions revisions;

    UndoController(Imports imports, Revisions revisions) {
        this.imports = imports;
        this.revisions = revisions;
    }

    /** @param reason why, for those who read the list of revisions later */
    record Asked(String reason) {}

    /** The new revision, what it undid and who did it. */
    record Undone(long revision, long undoes, String author) {}

    /** Brings back what an import changed, see {@link Imports#undo}. */
    @Does(Act.UNDO)
    @PostMapping("/api/revisions/{id}/undo")
    Undone undo(@PathVariable long id, @RequestBody Asked asked) {
        Person person = Visitor.current().person();
        Revision undone = revisions.list().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> NotFound.of("revision", id, "those of /api/revisions"));
        Policy.require(person, Act.UNDO, Subject.layer(undone.layer()));
        return new Undone(imports.undo(id, person.name(), reason(asked)), id, person.name());
    }

    private static String reason(Asked asked) {
        String reason = asked.reason() == null ? "" : asked.reason().strip();
        if (reason.isEmpty() || reason.length() > MOST_LETTERS) {
            throw Refused.value("reason", reason, "1 to " + MOST_LETTERS + " letters that say why");
        }
        return reason;
    }
}
