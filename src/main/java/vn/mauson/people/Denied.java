package vn.mauson.people;

/** The person may not, and the message says why. Over HTTP it is 403. */
public final class Denied extends RuntimeException {
    public Denied(String reason) {
        super(reason);
    }
}
