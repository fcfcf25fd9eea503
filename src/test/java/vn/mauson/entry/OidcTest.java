package vn.mauson.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sign-in with an organisation's accounts, at an issuer that the test starts. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mauson.pack=geodata/lang-son",
            "mauson.data=target/oidc",
            "spring.datasource.url=jdbc:h2:mem:oidc;DB_CLOSE_DELAY=-1",
            "mauson.oidc.client-id=" + TestIssuer.CLIENT,
            "mauson.oidc.client-secret=" + TestIssuer.SECRET,
            "mauson.oidc.roles.kh-loc-binh=planner units=2020/188",
            "mauson.oidc.roles.moi-truong=environment",
        })
class OidcTest {
    private static final TestIssuer ISSUER = new TestIssuer();

    @LocalServerPort
    private int port;

    private HttpClient browser;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("mauson.oidc.issuer", ISSUER::address);
    }

    @BeforeEach
    void openABrowser() {
        ISSUER.signHonestly();
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void theIssuersRolesAreMappedToGrants() throws Exception {
        ISSUER.letIn(List.of("kh-loc-binh", "something-else", "moi-truong"));
        assertThat(get("/oauth2/authorization/mauson").uri().getPath()).isEqualTo("/");
        JsonNode who = session();
        assertThat(who.get("name").asString()).isEqualTo("minh@127.0.0.1");
        assertThat(who.get("displayName").asString()).isEqualTo("Trần Văn Minh");
        assertThat(who.get("grants")).hasSize(2);
        assertThat(who.at("/grants/0/role").asString()).isEqualTo("planner");
        assertThat(who.at("/grants/0/units/0").asString()).isEqualTo("2020/188");
        assertThat(who.at("/grants/1/role").asString()).isEqualTo("environment");
    }

    @Test
    void rolesThatAreNotMappedGrantNothing() throws Exception {
        ISSUER.letIn(List.of("admin", "planner"));
        get("/oauth2/authorization/mauson");
        assertThat(session().get("name").asString()).isEqualTo("minh@127.0.0.1");
        assertThat(session().get("grants")).isEmpty();
        assertThat(session().get("may")).isEmpty();
    }

    @Test
    void aTokenSignedByAnotherLetsNobodyIn() throws Exception {
        ISSUER.letIn(List.of("moi-truong"));
        ISSUER.forge();
        assertThat(get("/oauth2/authorization/mauson").statusCode()).isEqualTo(200);
        assertThat(session().get("name").isNull()).isTrue();
    }

    /** An answer of the issuer to a question this browser did not ask. */
    @Test
    void aStateNobodyAskedForLetsNobodyIn() throws Exception {
        ISSUER.letIn(List.of("moi-truong"));
        get("/login/oauth2/code/mauson?code=code-of-a-test&state=forged");
        assertThat(session().get("name").isNull()).isTrue();
    }

    @Test
    void thePageIsToldWhereToGo() throws Exception {
        assertThat(session().get("oidc").asString()).isEqualTo("oauth2/authorization/mauson");
    }

    private JsonNode session() throws IOException, InterruptedException {
        return new JsonMapper().readTree(get("/api/session").body());
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
