package vn.mauson.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Failed sign-ins in a row, by the name that was tried: a name without an account is counted alike, so that being
 * locked does not tell which names there are. A try is counted before its password is looked at, so many at once
 * are no way around.
 */
@Repository
public class SignInFailures {
    /** After so many in a row nobody signs in by the name for {@link #LOCKED}. */
    public static final int MOST = 5;

    public static final Duration LOCKED = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcTemplate jdbc;

    SignInFailures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a try; answers until when the name is locked, or nothing where the password may be looked at. */
    public Optional<Instant> count(String name, Instant now) {
        jdbc.update("delete from sign_in_failure where last_at < ? or locked_until <= ?", at(now.minus(KEPT)), at(now));
        if (increment(name, now) == 0) {
            try {
                jdbc.update("insert into sign_in_failure (name, failures, last_at) values (?, 1, ?)", name, at(now));
            } catch (DuplicateKeyException e) {
                increment(name, now);
            }
        }
        jdbc.update(
                "update sign_in_failure set locked_until = ? where name = ? and failures > ? and locked_until is null",
                at(now.plus(LOCKED)),
                name,
                MOST);
        return jdbc
                .queryForList(
                        "select locked_until from sign_in_failure where name = ? and locked_until is not null",
                        OffsetDateTime.class,
                        name)
                .stream()
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }

    private int increment(String name, Instant now) {
        return jdbc.update(
                "update sign_in_failure set failures = failures + 1, last_at = ? where name = ?", at(now), name);
    }

    /** The try was right. */
    public void forget(String name) {
        jdbc.update("delete from sign_in_failure where name = ?", name);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
