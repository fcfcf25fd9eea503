package vn.mauson.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.store.Accounts;
import vn.mauson.store.SignInFailures;

/** Signing in and out over HTTP, and what every answer carries. */
@Served
class SessionTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNDO = "/api/revisions/1/undo";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    private Api api;

    @BeforeEach
    void ask() {
        api = new Api(port);
    }

    @Test
    void aSessionIsOpenedBySigningInAndClosedBySigningOut() {
        String name = Guest.name(program, "planner units=2020/183");
        HttpResponse<byte[]> in = signIn(name, Guest.PASSWORD);
        assertThat(in.statusCode()).isEqualTo(204);
        String cookie = in.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
        String session = cookie.split(";")[0];
        JsonNode who = read(api.ask("/api/session", "Cookie", session));
        assertThat(who.get("name").asString()).isEqualTo(name);
        assertThat(who.at("/grants/0/role").asString()).isEqualTo("planner");
        assertThat(who.at("/grants/0/units/0").asString()).isEqualTo("2020/183");
        assertThat(who.get("may").toString()).contains("undo").doesNotContain("administer");
        String token = who.at("/csrf/token").asString();
        String both = session + "; XSRF-TOKEN=" + token;
        assertThat(send("DELETE", "/api/session", "", "Cookie", both).statusCode())
                .isEqualTo(403);
        assertThat(send("DELETE", "/api/session", "", "Cookie", both, "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(204);
        assertThat(read(api.ask("/api/session", "Cookie", session)).get("name").isNull())
                .isTrue();
    }

    /** A page of another site can send the cookie, but not repeat the other one in a header. */
    @Test
    void aSessionAloneWritesNothing() {
        String session = session(Guest.name(program, "admin"));
        String token = read(api.ask("/api/session", "Cookie", session))
                .at("/csrf/token")
                .asString();
        HttpResponse<byte[]> forged = send("POST", UNDO, "{\"reason\":\"x\"}", "Cookie", session);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(read(forged).get("detail").asString()).contains("X-XSRF-TOKEN");
        HttpResponse<byte[]> own = send(
                "POST", UNDO, "{\"reason\":\"x\"}", "Cookie", session + "; XSRF-TOKEN=" + token, "X-XSRF-TOKEN", token);
        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(read(own).get("detail").asString()).contains("kind pack");
    }

    @Test
    void aWrongNameAndAWrongPasswordAreAnsweredAlike() {
        String name = Guest.name(program, "viewer");
        HttpResponse<byte[]> wrongPassword = signIn(name, "không phải mật khẩu");
        HttpResponse<byte[]> wrongName = signIn("nobody-here", "không phải mật khẩu");
        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(new String(wrongPassword.body())).isEqualTo(new String(wrongName.body()));
        assertThat(wrongPassword.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(wrongPassword.headers().firstValue("set-cookie")).isEmpty();
    }

    /** Locked is locked for the right password too, and for a name that has no account just the same. */
    @Test
    void fiveFailuresLockTheName() {
        for (String name : new String[] {Guest.name(program, "viewer"), "no-account-" + System.nanoTime()}) {
            for (int i = 0; i < SignInFailures.MOST; i++) {
                assertThat(signIn(name, "sai").statusCode()).isEqualTo(401);
            }
            HttpResponse<byte[]> locked = signIn(name, Guest.PASSWORD);
            assertThat(locked.statusCode()).isEqualTo(429);
            assertThat(locked.headers().firstValueAsLong("retry-after").orElse(0))
                    .isBetween(800L, 900L);
        }
    }

    @Test
    void whatCannotBeANameAndPasswordIsRefusedWithoutRepeatingIt() {
        for (String body : new String[] {"{", "{\"name\":\"a\",\"password\":5}", "[]", "x".repeat(5_000)}) {
            HttpResponse<byte[]> answer = send("POST", "/api/session", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
        }
        assertThat(signIn("Robert'); DROP TABLE account;--", "x").statusCode()).isEqualTo(401);
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        String name = Guest.name(program, "admin");
        String session = session(name);
        program.getBean(Accounts.class).disable(name);
        assertThat(read(api.ask("/api/session", "Cookie", session)).get("name").isNull())
                .isTrue();
        assertThat(signIn(name, Guest.PASSWORD).statusCode()).isEqualTo(401);
    }

    /** A token that is none must not be taken for nobody, who may read. */
    @Test
    void anUnknownTokenIs401EvenForReading() {
        HttpResponse<byte[]> answer = api.ask("/api/editions", "Authorization", "Bearer mauson_none");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
    }

    @Test
    void aPlannerOfOneLayerUndoesNoOther() {
        HttpResponse<byte[]> answer =
                send("POST", UNDO, "{\"reason\":\"x\"}", Guest.token(program, "planner units=2020/183"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(read(answer).get("detail").asString()).contains("whole province");
    }

    @Test
    void readingOpensNoSessionAndEveryAnswerCarriesTheHeaders() {
        for (String path : new String[] {
            "/",
            "/main.js",
            "/api/editions",
            "/ogc?f=html",
            "/tiles/gates/9/407/224.mvt",
            "/nothing",
            "/actuator/health"
        }) {
            HttpResponse<byte[]> answer = api.ask(path);
            assertThat(answer.headers().firstValue("set-cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("x-content-type-options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("x-frame-options")).as(path).contains("DENY");
            assertThat(answer.headers().firstValue("referrer-policy")).as(path).contains("same-origin");
            assertThat(answer.headers().firstValue("cache-control").orElse(""))
                    .as(path)
                    .doesNotContain("no-store");
            if (path.endsWith(".js")) {
                continue; // Policies bind documents.
            }
            assertThat(answer.headers().firstValue("permissions-policy"))
                    .as(path)
                    .isPresent();
            assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "script-src 'self' 'sha256-", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    private String session(String name) {
        return signIn(name, Guest.PASSWORD)
                .headers()
                .firstValue("set-cookie")
                .orElseThrow()
                .split(";")[0];
    }

    private HttpResponse<byte[]> signIn(String name, String password) {
        return send(
                "POST",
                "/api/session",
                JSON.createObjectNode()
                        .put("name", name)
                        .put("password", password)
                        .toString());
    }

    private HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        return api.send(
                method,
                path,
                HttpRequest.BodyPublishers.ofString(body),
                Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                        .toArray(String[]::new));
    }

    private static JsonNode read(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }
}
