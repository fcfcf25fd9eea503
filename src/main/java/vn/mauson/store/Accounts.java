package vn.mauson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.people.Account;
import vn.mauson.people.Grant;
import vn.mauson.people.Person;

/** Who has an account here, by name. Read by the owner's way in, for the web's reading role may not. */
@Repository
public class Accounts {
    private static final String COLUMNS = "select name, display_name, grants, disabled, made_at from account ";
    private static final String USABLE = "not disabled and name = ";

    private final JdbcTemplate jdbc;

    Accounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** {@link Refused} for a name that is taken. */
    public void add(Person person, String passwordHash) {
        try {
            jdbc.update(
                    "insert into account (name, display_name, password_hash, grants, made_at) values (?, ?, ?, ?, ?)",
                    Account.requireName(person.name()),
                    person.displayName(),
                    passwordHash,
                    person.grants().stream().map(Grant::toText).collect(Collectors.joining("\n")),
                    now());
        } catch (DuplicateKeyException e) {
            throw Refused.value("name of an account", person.name(), "one that nobody has yet");
        }
    }

    /** By name. */
    public List<Account> list() {
        return jdbc.query(COLUMNS + "order by name", Accounts::account);
    }

    /** The person of an account that is not disabled. */
    public Optional<Person> findPerson(String name) {
        return jdbc.query(COLUMNS + "where " + USABLE + "?", Accounts::account, name).stream()
                .map(Account::person)
                .findFirst();
    }

    /** What the password of an account that is not disabled hashes to. */
    public Optional<String> findPasswordHash(String name) {
        return jdbc.queryForList("select password_hash from account where " + USABLE + "?", String.class, name).stream()
                .findFirst();
    }

    /** Nobody signs in by it or is let in by a token of it any more; what it wrote keeps its name. */
    public void disable(String name) {
        if (jdbc.update("update account set disabled = true where name = ?", name) == 0) {
            throw noAccount(name);
        }
    }

    /** @param digest of a token, hexadecimal SHA-256 */
    public void addToken(String name, String digest) {
        if (findPerson(name).isEmpty()) {
            throw noAccount(name);
        }
        jdbc.update("insert into api_token (digest, account, made_at) values (?, ?, ?)", digest, name, now());
    }

    /** Whose token it is; empty for none and for one of a disabled account. */
    public Optional<Person> findByToken(String digest) {
        return jdbc
                .query(
                        COLUMNS + "where " + USABLE + "(select account from api_token where digest = ?)",
                        Accounts::account,
                        digest)
                .stream()
                .map(Account::person)
                .findFirst();
    }

    private NotFound noAccount(String name) {
        return NotFound.of(
                "account",
                name,
                list().stream()
                        .filter(account -> !account.disabled())
                        .map(account -> account.person().name())
                        .collect(Collectors.joining(", ")));
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        List<Grant> grants = row.getString("grants").lines().map(Grant::text).toList();
        return new Account(
                new Person(row.getString("name"), row.getString("display_name"), grants),
                row.getBoolean("disabled"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
