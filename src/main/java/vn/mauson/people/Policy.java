package vn.mauson.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says who may do what to what; the only place that does. What no grant allows is refused. */
public final class Policy {
    private Policy() {}

    /** Whether the person may; where not, see {@link #reasonAgainst}. */
    public static boolean may(Person person, Act act, Subject subject) {
        return reasonAgainst(person, act, subject).isEmpty();
    }

    /** Why the person may not; empty where the person may. */
    public static Optional<String> reasonAgainst(Person person, Act act, Subject subject) {
        if (person.grants().stream().anyMatch(grant -> grant.allows(act, subject))) {
            return Optional.empty();
        }
        if (!person.isSignedIn()) {
            return Optional.of("nobody is signed in");
        }
        return Optional.of(
                doesAnywhere(person, act)
                        ? act.id() + " is granted elsewhere, not on " + subject.describe()
                        : act.id() + " is granted to no role of " + person.name() + "; roles: " + roles(person));
    }

    /** {@link Denied} with the reason where the person may not. */
    public static void require(Person person, Act act, Subject subject) {
        reasonAgainst(person, act, subject).ifPresent(reason -> {
            throw new Denied(reason);
        });
    }

    /** {@link Denied} where there is nothing at all that the person may do this to. */
    public static void requireAnywhere(Person person, Act act) {
        if (!doesAnywhere(person, act)) {
            throw new Denied(reasonAgainst(person, act, Subject.PRODUCT).orElseThrow());
        }
    }

    /** What the person may do somewhere, in the order of {@link Act}. */
    public static List<Act> listActs(Person person) {
        return Arrays.stream(Act.values())
                .filter(act -> doesAnywhere(person, act))
                .toList();
    }

    /** What of the layers marked internal the person does not see. */
    public static Sight sight(Person person, Set<String> internalLayers) {
        return new Sight(internalLayers.stream()
                .filter(layer -> !may(person, Act.READ, Subject.layer(layer)))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean doesAnywhere(Person person, Act act) {
        return person.grants().stream().anyMatch(grant -> grant.role().does(act));
    }

    private static String roles(Person person) {
        return person.grants().stream().map(grant -> grant.role().id()).collect(Collectors.joining(", "));
    }
}
