package vn.mauson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.people.Grant;
import vn.mauson.people.Person;

/** Accounts, failures and internal layers on both databases. */
class AccountsStoreTest {
    private static final Person LAN =
            new Person("lan", "Nguyễn Thị Lan", List.of(Grant.text("planner units=2020/183"), Grant.text("viewer")));

    private static final Instant NOON = Instant.parse("2024-12-31T05:00:00Z");

    @ParameterizedTest
    @EnumSource
    void anAccountIsFoundAsItWasMadeUntilItIsDisabled(TestDatabase database) {
        try (TestStore store = TestStore.on(database)) {
            Accounts accounts = new Accounts(store.get(JdbcTemplate.class));
            accounts.add(LAN, "{noop}x");
            accounts.addToken("lan", "a".repeat(64));
            assertThat(accounts.findPerson("lan")).contains(LAN);
            assertThat(accounts.findByToken("a".repeat(64))).contains(LAN);
            assertThat(accounts.findByToken("b".repeat(64))).isEmpty();
            assertThat(accounts.findPasswordHash("lan")).contains("{noop}x");
            assertThatThrownBy(() -> accounts.add(LAN, "{noop}y")).isInstanceOf(Refused.class);
            accounts.disable("lan");
            assertThat(accounts.findPerson("lan")).isEmpty();
            assertThat(accounts.findByToken("a".repeat(64))).isEmpty();
            assertThat(accounts.findPasswordHash("lan")).isEmpty();
            assertThat(accounts.list()).singleElement().matches(account -> account.disabled());
            assertThatThrownBy(() -> accounts.disable("nobody")).isInstanceOf(NotFound.class);
        }
    }

    /** The sixth try in a row is locked out for 15 minutes; a right one before it begins the count again. */
    @ParameterizedTest
    @EnumSource
    void afterFiveFailuresANameIsLockedForAQuarterOfAnHour(TestDatabase database) {
        try (TestStore store = TestStore.on(database)) {
            SignInFailures failures = new SignInFailures(store.get(JdbcTemplate.class));
            fail(failures, 4);
            failures.forget("lan");
            fail(failures, 5);
            Instant until = NOON.plus(SignInFailures.LOCKED);
            assertThat(failures.count("lan", NOON)).contains(until);
            assertThat(failures.count("lan", until.minusSeconds(1))).contains(until);
            assertThat(failures.count("minh", NOON)).isEmpty();
            assertThat(failures.count("lan", until)).isEmpty();
        }
    }

    private static void fail(SignInFailures failures, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(failures.count("lan", NOON)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLayerIsMarkedInternalAndPublicAgain(TestDatabase database) {
        try (TestStore store = TestStore.on(database)) {
            Sights sights = new Sights(store.get(JdbcClient.class), store.get(JdbcTemplate.class));
            sights.mark("plots", true);
            sights.mark("plots", true);
            assertThat(sights.internalLayers()).containsExactly("plots");
            assertThat(sights.sees(Layer.PLOTS)).isFalse();
            sights.readFor(new Person("lan", "Lan", List.of(Grant.text("viewer layers=plots"))));
            assertThat(sights.sees(Layer.PLOTS)).isTrue();
            sights.forgetPerson();
            assertThat(sights.visibleLayers()).doesNotContain("plots").contains("gates");
            sights.mark("plots", false);
            assertThat(sights.isAllPublic()).isTrue();
            assertThatThrownBy(() -> sights.mark("communes", true)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> sights.mark("rivers", true)).isInstanceOf(NotFound.class);
        }
    }

    /** Whoever comes to read as the web does cannot read what passwords hash to. */
    @Test
    void theWebsRoleCannotReadAccounts() {
        try (TestStore store = TestStore.on(TestDatabase.POSTGIS)) {
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            for (String table : List.of("account", "api_token", "sign_in_failure")) {
                assertThat(jdbc.queryForObject(
                                "select has_table_privilege('mauson_reader', ?, 'select')", Boolean.class, table))
                        .as(table)
                        .isFalse();
            }
            assertThat(jdbc.queryForObject(
                            "select has_table_privilege('mauson_reader', 'internal_layer', 'select')", Boolean.class))
                    .isTrue();
        }
    }
}
