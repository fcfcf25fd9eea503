package vn.mauson;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;

/** The program: everything under this package, started by Spring Boot. */
@SpringBootApplication
public class MauSon {
    private static final int BAD_INPUT = 2;
    private static final int OUR_ERROR = 1;

    public static void main(String[] args) {
        try {
            SpringApplication.run(MauSon.class, args);
        } catch (RuntimeException e) {
            System.exit(StartFailure.badInput(e).isPresent() ? BAD_INPUT : OUR_ERROR);
        }
    }

    /** Where the map can be opened, once it can. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println("mauson: the map is ready at http://localhost:"
                    + web.getWebServer().getPort() + "/");
        }
    }
}
