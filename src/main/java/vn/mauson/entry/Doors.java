package vn.mauson.entry;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.mauson.store.Accounts;
import vn.mauson.store.Sights;

/** How Spring Security is set up: what it does by itself would cost readers their caches and cookies they do not need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Oidc.class)
class Doors {
    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";

    /** Scripts, sheets and icons of the page: policies bind documents only, and on each part they would cost the first map. */
    private static final String PARTS = ".*\\.(js|css)|/webjars/.*";

    /** What only a program that serves needs. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class OfWeb implements WebMvcConfigurer {
        private final Sights sights;

        OfWeb(Sights sights) {
            this.sights = sights;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new Routes()).order(-1);
            registry.addInterceptor(new Withheld(sights)).order(-1);
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http, Accounts accounts, Refusals refusals, Oidc oidc) {
            http.addFilterBefore(new Visitors(accounts, sights, refusals), CsrfFilter.class)
                    .authorizeHttpRequests(requests -> requests.anyRequest()
                            .access((person, at) -> new AuthorizationDecision(Routes.isOpen(at.getRequest())
                                    || Visitor.current().person().isSignedIn())))
                    .exceptionHandling(handling ->
                            handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                    .csrf(Doors::csrf)
                    .headers(Doors::headers)
                    .requestCache(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .formLogin(AbstractHttpConfigurer::disable)
                    .httpBasic(AbstractHttpConfigurer::disable);
            if (oidc.isConfigured()) {
                http.oauth2Login(login -> oidc(login, oidc));
            }
            return http.build();
        }

        /** The issuer's page leads back here from another site, which a strict cookie would not outlive. */
        @Bean
        CookieSameSiteSupplier ofSessions(Oidc oidc) {
            return oidc.isConfigured() ? CookieSameSiteSupplier.ofLax() : CookieSameSiteSupplier.ofStrict();
        }
    }

    private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        csrf.csrfTokenRepository(cookies)
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .ignoringRequestMatchers(request -> Routes.isOpen(request) || Visitors.hasToken(request));
    }

    /** How long an answer is kept is said by who makes it. Written first: an empty tile is sent before they would be. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                })
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .xssProtection(HeadersConfigurer.XXssConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        request -> !request.getRequestURI().matches(PARTS),
                        new CompositeHeaderWriter(List.of(
                                new ContentSecurityPolicyHeaderWriter(ContentPolicy.text()),
                                new PermissionsPolicyHeaderWriter(NO_DEVICES)))));
    }

    private static void oidc(OAuth2LoginConfigurer<HttpSecurity> login, Oidc oidc) {
        HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
        login.clientRegistrationRepository(new SupplierClientRegistrationRepository(() ->
                        new org.springframework.security.oauth2.client.registration
                                .InMemoryClientRegistrationRepository(oidc.registration())))
                .loginPage("/")
                .failureUrl("/#signin=failed")
                .successHandler((request, response, authentication) -> {
                    Visitor visitor = new Visitor(oidc.person((OidcUser) authentication.getPrincipal()), false);
                    sessions.saveContext(visitor.enter(), request, response);
                    response.sendRedirect(request.getContextPath() + "/");
                });
    }
}
