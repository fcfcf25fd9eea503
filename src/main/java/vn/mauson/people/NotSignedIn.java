package vn.mauson.people;

/** What was asked for is for people who signed in. Over HTTP it is 401. */
public final class NotSignedIn extends RuntimeException {
    public NotSignedIn(String reason) {
        super(reason);
    }
}
