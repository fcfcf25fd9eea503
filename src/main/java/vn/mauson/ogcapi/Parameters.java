package vn.mauson.ogcapi;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How query parameters are read here, and that pages of any origin may ask. */
@Configuration(proxyBeanMethods = false)
class Parameters implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Given.class, Given::of);
        registry.addConverter(String[].class, Given.class, Given::ofAll);
    }

    /** Nothing here is personal, and reading changes nothing. */
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String path : new String[] {"/ogc", "/ogc/**", "/tiles/**", "/wms", "/wmts"}) {
            registry.addMapping(path)
                    .allowedMethods("GET", "HEAD")
                    .exposedHeaders("Content-Crs", "ETag", "Last-Modified", "Link");
        }
    }
}
