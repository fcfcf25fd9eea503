package vn.mauson.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.mauson.store.Revisions;

/** How Spring's web layer is set up, where the defaults would be silent. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
    private final Revisions revisions;

    Web(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnreadParameters());
        registry.addInterceptor(new EarlierState(revisions));
    }
}
