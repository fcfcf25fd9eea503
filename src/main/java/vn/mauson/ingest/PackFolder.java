package vn.mauson.ingest;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mauson.pack.Pack;
import vn.mauson.pack.PackReader;

/** Reads the pack the program was started with, once. */
@Configuration(proxyBeanMethods = false)
class PackFolder {
    /** {@link vn.mauson.measure.Refused} with file and line where the folder holds a fault. */
    @Bean
    Pack pack(@Value("${mauson.pack}") Path folder) {
        return PackReader.read(folder);
    }
}
