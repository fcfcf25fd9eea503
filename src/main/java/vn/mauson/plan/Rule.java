package vn.mauson.plan;

/** A formula that turns y, yT, y0 and φ into a status; its text is in the symbols of the package. */
enum Rule {
    APPROACH("a = (y − y0)/(yT − y0); P = a/φ"),
    FLOW("a = y/yT; P = y/(yT·φ)"),
    CEILING("a = y/yT; P = yT·φ/y"),
    NONE_AT_ALL("s = −y"),
    ATTAINMENT("y/yT (up), yT/y (down); s = d·(y − yT)"),
    HOLD("s = d·(y − yT)"),
    CHANGE("a = P = y/yT"),
    SHOWN_ONLY("y/yT");

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    /** The id of this rule over a kind's quantity, such as {@code band.hold}. */
    String id(TargetKind kind) {
        return kind.id() + "." + Ids.kebab(this);
    }

    /** How the kind makes y, then what the rule does with it. */
    String expression(TargetKind kind) {
        return kind.measure().isEmpty() ? text : kind.measure() + "; " + text;
    }
}
