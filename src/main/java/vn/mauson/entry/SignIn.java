package vn.mauson.entry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.mauson.measure.Refused;
import vn.mauson.people.Account;
import vn.mauson.people.NotSignedIn;
import vn.mauson.people.Person;
import vn.mauson.store.Accounts;
import vn.mauson.store.SignInFailures;

/** Checks names and passwords, and says neither which of the two was wrong nor how long that took. */
@Component
class SignIn {
    /** NIST SP 800-63B-4, 3.1.1.2 asks for 15 where the password stands alone, and for no less than 8. */
    static final int LEAST_LENGTH = 12;

    /** Bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String ofNobody = encoder.encode(Tokens.make());
    private final Accounts accounts;
    private final SignInFailures failures;
    private final Clock clock = Clock.systemUTC();

    SignIn(Accounts accounts, SignInFailures failures) {
        this.accounts = accounts;
        this.failures = failures;
    }

    /** Too many failures in a row; over HTTP it is 429. */
    static final class Locked extends RuntimeException {
        private final Instant until;

        Locked(Instant until) {
            super("too many failed sign-ins in a row by this name; allowed again at " + until);
            this.until = until;
        }

        Instant until() {
            return until;
        }
    }

    /** The person; {@link NotSignedIn} where name or password is wrong, {@link Locked} after too many of those. */
    Person signIn(String name, String password) {
        if (!isName(name)) {
            throw wrong();
        }
        failures.count(name, clock.instant()).ifPresent(until -> {
            throw new Locked(until);
        });
        Optional<String> hash = accounts.findPasswordHash(name);
        if (!encoder.matches(password, hash.orElse(ofNobody)) || hash.isEmpty()) {
            throw wrong();
        }
        failures.forget(name);
        return accounts.findPerson(name).orElseThrow(SignIn::wrong);
    }

    private static boolean isName(String name) {
        try {
            return Account.requireName(name).equals(name);
        } catch (Refused e) {
            return false;
        }
    }

    private static NotSignedIn wrong() {
        return new NotSignedIn("name or password is wrong");
    }

    /** What is kept of a password; {@link Refused} for one too weak, without repeating it. */
    String hash(String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        int letters = password.codePointCount(0, password.length());
        if (letters < LEAST_LENGTH
                || bytes > MOST_BYTES
                || password.chars().distinct().count() < 5) {
            throw Refused.value(
                    "password",
                    letters + " characters",
                    "at least " + LEAST_LENGTH + " characters, 5 different ones, and at most " + MOST_BYTES + " bytes");
        }
        return encoder.encode(password);
    }
}
