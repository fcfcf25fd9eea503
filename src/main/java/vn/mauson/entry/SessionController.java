package vn.mauson.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.measure.Refused;
import vn.mauson.people.Act;
import vn.mauson.people.Grant;
import vn.mauson.people.Person;
import vn.mauson.people.Policy;
import vn.mauson.store.Sights;

/** Signs in and out, and says who is signed in. */
@RestController
class SessionController {
    private static final int MOST_BYTES = 4_096;

    private final SignIn signIn;
    private final Oidc oidc;
    private final Sights sights;
    private final JsonMapper json;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SessionController(SignIn signIn, Oidc oidc, Sights sights, JsonMapper json) {
        this.signIn = signIn;
        this.oidc = oidc;
        this.sights = sights;
        this.json = json;
    }

    /**
     * Who is signed in.
     *
     * @param name null where nobody is
     * @param may what the person may do somewhere
     * @param internalLayers marked internal and seen by the person
     * @param oidc where to sign in with the organisation's account; null where there is none
     */
    record Session(
            String name,
            String displayName,
            List<GrantView> grants,
            List<String> may,
            List<String> internalLayers,
            Csrf csrf,
            String oidc) {}

    /** A role and where it reaches; an empty list is everywhere. */
    record GrantView(String role, List<String> layers, List<String> groups, List<String> units) {
        static GrantView of(Grant grant) {
            return new GrantView(
                    grant.role().id(),
                    List.copyOf(grant.scope().layers()),
                    List.copyOf(grant.scope().groups()),
                    List.copyOf(grant.scope().units()));
        }
    }

    /** The header that a writing request of a session carries, so that pages of other sites cannot send one. */
    record Csrf(String header, String token) {}

    @GetMapping("/api/session")
    ResponseEntity<Session> session(CsrfToken csrf) {
        Person person = Visitor.current().person();
        List<String> internal = sights.internalLayers().stream()
                .filter(sights.current()::sees)
                .sorted()
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Session(
                        person.isSignedIn() ? person.name() : null,
                        person.isSignedIn() ? person.displayName() : null,
                        person.grants().stream().map(GrantView::of).toList(),
                        Policy.listActs(person).stream().map(Act::id).toList(),
                        internal,
                        new Csrf(csrf.getHeaderName(), csrf.getToken()),
                        oidc.isConfigured() ? Oidc.START : null));
    }

    /**
     * Opens a session. The body is JSON, {@code {"name": ..., "password": ...}}, which a page of another site cannot
     * send without asking first; so it needs no token against forged requests.
     */
    @PostMapping(path = "/api/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonNode given = read(request.getInputStream().readNBytes(MOST_BYTES + 1));
        Person person = signIn.signIn(text(given, "name"), text(given, "password"));
        end(request.getSession(false));
        sessions.saveContext(new Visitor(person, true).enter(), request, response);
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    @DeleteMapping("/api/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        end(request.getSession(false));
        SecurityContextHolder.clearContext();
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    private static void end(HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return body.length > MOST_BYTES ? json.nullNode() : json.readTree(body);
        } catch (JacksonException e) {
            return json.nullNode();
        }
    }

    /** Never repeats what was sent: it may be a password. */
    private static String text(JsonNode given, String member) {
        JsonNode value = given.path(member);
        if (!value.isString()) {
            throw Refused.value(
                    member,
                    "not a text",
                    "a text, in a JSON object of at most " + MOST_BYTES + " bytes with name and password");
        }
        return value.asString();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> locked(SignIn.Locked e) {
        long seconds = Math.max(1, Duration.between(Instant.now(), e.until()).toSeconds());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, e.getMessage()));
    }
}
