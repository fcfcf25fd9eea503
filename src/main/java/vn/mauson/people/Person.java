package vn.mauson.people;

import java.util.List;

/**
 * Who asks.
 *
 * @param name as it stands beside what the person wrote
 * @param displayName for people
 * @param grants none for somebody who did not sign in
 */
public record Person(String name, String displayName, List<Grant> grants) {
    /** Whoever did not sign in. */
    public static final Person ANYBODY = new Person("", "", List.of());

    public Person {
        grants = List.copyOf(grants);
    }

    public boolean isSignedIn() {
        return this != ANYBODY;
    }
}
