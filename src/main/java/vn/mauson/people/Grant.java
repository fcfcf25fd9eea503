package vn.mauson.people;

/** A role on a part of the data. As text: {@code planner layers=plots units=2020/183}. */
public record Grant(Role role, Scope scope) {
    /** Reads what {@link #toText} writes; {@link vn.mauson.measure.Refused} for anything else. */
    public static Grant text(String text) {
        String[] words = text.strip().split(" +", 2);
        return new Grant(Role.of(words[0]), words.length == 1 ? Scope.ALL : Scope.text(words[1]));
    }

    public String toText() {
        return (role.id() + " " + scope.toText()).strip();
    }

    boolean allows(Act act, Subject subject) {
        return role.does(act) && covers(act, subject);
    }

    /** What a role sees goes as far as its grant; what it does stays in the role's own field too. */
    private boolean covers(Act act, Subject subject) {
        return scope.covers(subject) && (act == Act.READ || role.widest().covers(subject));
    }
}
