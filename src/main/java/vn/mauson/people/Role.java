package vn.mauson.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mauson.measure.Refused;

/** What somebody is, and so may do where a {@link Scope} reaches; nobody is more than one thing by a single grant. */
public enum Role {
    VIEWER("viewer", Scope.ALL, Act.READ),
    PLANNER("planner", Scope.ALL, Act.READ, Act.IMPORT, Act.UNDO, Act.RECORD, Act.APPROVE, Act.PUBLISH),
    ZONE_BOARD("zone-board", Scope.text("layers=gates,observations"), Act.READ, Act.IMPORT, Act.UNDO, Act.RECORD),
    ENVIRONMENT(
            "environment",
            Scope.text("layers=plots,observations groups=environment"),
            Act.READ,
            Act.IMPORT,
            Act.UNDO,
            Act.RECORD),
    ADMIN("admin", Scope.ALL, Act.READ, Act.IMPORT, Act.UNDO, Act.RECORD, Act.APPROVE, Act.PUBLISH, Act.ADMINISTER);

    private final String id;
    private final Scope widest;
    private final Set<Act> acts;

    Role(String id, Scope widest, Act... acts) {
        this.id = id;
        this.widest = widest;
        this.acts = EnumSet.copyOf(Arrays.asList(acts));
    }

    /** The role of that name; {@link Refused} for any other. */
    public static Role of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.value(
                        "role", id, Arrays.stream(values()).map(Role::id).collect(Collectors.joining(", "))));
    }

    public String id() {
        return id;
    }

    /** Where it reaches at most, whatever scope is granted with it. */
    Scope widest() {
        return widest;
    }

    boolean does(Act act) {
        return acts.contains(act);
    }
}
