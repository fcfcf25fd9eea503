package vn.mauson.entry;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import vn.mauson.people.Grant;
import vn.mauson.people.Person;

/**
 * Sign-in with an organisation's own accounts (OpenID Connect Core 1.0, code flow), where an issuer is set.
 *
 * @param issuer whose {@code /.well-known/openid-configuration} says the rest; null for none
 * @param nameClaim names the person
 * @param roleClaim a text or a list of texts
 * @param roles what each value of that claim grants, such as {@code planner units=2020/183}; other values grant nothing
 */
@ConfigurationProperties("mauson.oidc")
record Oidc(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue Map<String, String> roles) {
    static final String START = "oauth2/authorization/" + Oidc.ID;

    private static final String ID = "mauson";

    /** A grant that cannot be read stops the start. */
    Oidc {
        roles.values().forEach(Grant::text);
    }

    boolean isConfigured() {
        return issuer != null && !issuer.isBlank();
    }

    /** Asks the issuer, which need not be there before somebody signs in. */
    ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .build();
    }

    /** The name carries the issuer's host after an @, which no account's name here has. */
    Person person(ClaimAccessor claims) {
        String name = Objects.requireNonNullElse(claims.getClaimAsString(nameClaim), claims.getClaimAsString("sub"));
        return new Person(
                name + "@" + URI.create(issuer).getHost(),
                Objects.requireNonNullElse(claims.getClaimAsString("name"), name),
                values(claims).stream()
                        .filter(roles::containsKey)
                        .map(value -> Grant.text(roles.get(value)))
                        .toList());
    }

    private List<String> values(ClaimAccessor claims) {
        Object value = claims.getClaim(roleClaim);
        return value instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : value == null ? List.of() : List.of(value.toString());
    }
}
