package vn.mauson;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import vn.mauson.entry.PeopleCommands;
import vn.mauson.ingest.Commands;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;

/** The program: everything under this package, started by Spring Boot. */
@SpringBootApplication
public class MauSon {
    private static final int BAD_INPUT = 2;
    private static final int OUR_ERROR = 1;

    /** Settings of Spring's begin with these; all other words are a command, such as {@code import FILE}. */
    private static final List<String> SETTINGS = List.of("--mauson.", "--spring.", "--server.", "--logging.");

    public static void main(String[] args) {
        Map<Boolean, List<String>> words = Arrays.stream(args)
                .collect(Collectors.partitioningBy(word -> SETTINGS.stream().anyMatch(word::startsWith)));
        SpringApplication program = new SpringApplication(MauSon.class);
        String[] settings = words.get(true).toArray(String[]::new);
        try {
            if (words.get(false).isEmpty()) {
                program.run(settings);
            } else {
                program.setWebApplicationType(WebApplicationType.NONE);
                run(program, settings, words.get(false));
            }
        } catch (RuntimeException e) {
            System.exit(StartFailure.badInput(e).isPresent() ? BAD_INPUT : OUR_ERROR);
        }
    }

    private static void run(SpringApplication program, String[] settings, List<String> command) {
        try (ConfigurableApplicationContext context = program.run(settings)) {
            int code = run(context, command);
            if (code != 0) {
                System.exit(code);
            }
        }
    }

    /** The exit code: bad input is told in one line, an error of ours whole; neither is swallowed. */
    private static int run(ConfigurableApplicationContext context, List<String> command) {
        try {
            if (PeopleCommands.has(command)) {
                context.getBean(PeopleCommands.class).run(command, System.in, System.out);
            } else {
                context.getBean(Commands.class).run(command, System.out);
            }
            return 0;
        } catch (Refused | NotFound e) {
            System.err.println("mauson: " + e.getMessage());
            return BAD_INPUT;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(MauSon.class).error("the command '{}' failed", String.join(" ", command), e);
            return OUR_ERROR;
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
