package vn.mauson.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;

class PolicyTest {
    private static final EditionId EDITION = new EditionId("2020");
    private static final UnitCode DISTRICT = new UnitCode("183");
    private static final UnitCode COMMUNE = new UnitCode("06187");

    private static Person with(String... grants) {
        return new Person(
                "lan", "Lan", List.of(grants).stream().map(Grant::text).toList());
    }

    @Test
    void whatNobodyGrantedIsRefusedWithTheReason() {
        assertThat(Policy.reasonAgainst(Person.ANYBODY, Act.UNDO, Subject.layer("plots")))
                .contains("nobody is signed in");
        assertThat(Policy.reasonAgainst(with("viewer"), Act.UNDO, Subject.layer("plots")))
                .contains("undo is granted to no role of lan; roles: viewer");
        assertThat(Policy.reasonAgainst(with("planner layers=roads"), Act.UNDO, Subject.layer("plots")))
                .contains("undo is granted elsewhere, not on layer plots, whole province");
        assertThatThrownBy(() -> Policy.require(with(), Act.READ, Subject.layer("plots")))
                .isInstanceOf(Denied.class);
    }

    /** A district's planner edits that district: its communes, in that edition, and nothing that is all of the province's. */
    @Test
    void aPlannerOfADistrictEditsThatDistrict() {
        Person planner = with("planner units=2020/183");
        Subject plots = Subject.layer("plots");
        assertThat(Policy.may(planner, Act.IMPORT, plots.in(EDITION, DISTRICT))).isTrue();
        assertThat(Policy.may(planner, Act.IMPORT, plots.in(EDITION, COMMUNE, DISTRICT)))
                .isTrue();
        assertThat(Policy.may(planner, Act.IMPORT, plots.in(EDITION, COMMUNE))).isFalse();
        assertThat(Policy.may(planner, Act.IMPORT, plots.in(new EditionId("2009"), DISTRICT)))
                .isFalse();
        assertThat(Policy.may(planner, Act.IMPORT, plots)).isFalse();
        assertThat(Policy.may(planner, Act.ADMINISTER, Subject.PRODUCT)).isFalse();
    }

    /** Boards see what is granted, and write in their own field only. */
    @Test
    void aBoardWritesInItsOwnField() {
        Person board = with("zone-board");
        assertThat(Policy.may(board, Act.IMPORT, Subject.layer("gates"))).isTrue();
        assertThat(Policy.may(board, Act.IMPORT, Subject.layer("plots"))).isFalse();
        assertThat(Policy.may(board, Act.READ, Subject.layer("plots"))).isTrue();
        Person environment = with("environment");
        assertThat(Policy.may(environment, Act.RECORD, Subject.figures("environment")))
                .isTrue();
        assertThat(Policy.may(environment, Act.RECORD, Subject.figures("economic")))
                .isFalse();
    }

    @Test
    void whatIsHiddenNamesTheSight() {
        Set<String> internal = Set.of("plots", "gates");
        assertThat(Policy.sight(Person.ANYBODY, internal).key()).isEqualTo("gates,plots");
        assertThat(Policy.sight(with("viewer layers=plots"), internal).key()).isEqualTo("gates");
        assertThat(Policy.sight(with("viewer"), internal).key()).isEmpty();
        assertThat(Policy.sight(Person.ANYBODY, Set.of()).key()).isEmpty();
    }

    @Test
    void aScopeThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> Grant.text("king")).isInstanceOf(Refused.class).hasMessageContaining("zone-board");
        assertThatThrownBy(() -> Grant.text("planner plots")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Grant.text("planner layers=a layers=b")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Grant.text("planner layers=")).isInstanceOf(Refused.class);
    }

    @Property
    void aGrantIsReadAsItIsWritten(@ForAll("grants") Grant grant) {
        assertThat(Grant.text(grant.toText())).isEqualTo(grant);
    }

    /** More grants never take a right away, and a narrower scope never gives one. */
    @Property
    void rightsOnlyAddUp(
            @ForAll("grants") Grant one,
            @ForAll("grants") Grant other,
            @ForAll Act act,
            @ForAll("subjects") Subject subject) {
        Person both = new Person("a", "A", List.of(one, other));
        boolean either = Policy.may(new Person("a", "A", List.of(one)), act, subject)
                || Policy.may(new Person("a", "A", List.of(other)), act, subject);
        assertThat(Policy.may(both, act, subject)).isEqualTo(either);
        boolean wide = Policy.may(new Person("a", "A", List.of(new Grant(one.role(), Scope.ALL))), act, subject);
        boolean narrow = Policy.may(new Person("a", "A", List.of(one)), act, subject);
        assertThat(wide || !narrow).isTrue();
        assertThat(Policy.may(Person.ANYBODY, act, subject)).isFalse();
    }

    @Provide
    Arbitrary<Grant> grants() {
        return Combinators.combine(
                        Arbitraries.of(Role.values()),
                        some("plots", "gates", "observations"),
                        some("economic", "environment"),
                        some("2020/183", "2020/06187"))
                .as((role, layers, groups, units) -> new Grant(role, new Scope(layers, groups, units)));
    }

    @Provide
    Arbitrary<Subject> subjects() {
        return Combinators.combine(
                        Arbitraries.of("plots", "gates", "observations"),
                        Arbitraries.of("economic", "environment").injectNull(0.5),
                        some("2020/183", "2020/06187"))
                .as(Subject::new);
    }

    private static Arbitrary<Set<String>> some(String... names) {
        return Arbitraries.of(names).set().ofMaxSize(2);
    }
}
