package vn.mauson.site;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTest {
    @RestController
    static class Failing {
        @GetMapping("/database")
        String database() {
            throw new CannotGetJdbcConnectionException("away", new SQLException("connection refused"));
        }

        @GetMapping("/bug")
        String bug() {
            throw new IllegalStateException("password=secret");
        }

        @GetMapping("/known")
        String known(@RequestParam(required = false) String asOf) {
            return "" + asOf;
        }
    }

    private final MockMvc server = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new Problems())
            .addInterceptors(new UnreadParameters())
            .build();

    @Test
    void aDatabaseThatIsAwayIsUnavailableAndSaysWhenToTryAgain() throws Exception {
        server.perform(get("/database"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void anErrorOfOursHasAnIdAndTellsNothingElse() throws Exception {
        server.perform(get("/bug"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.detail")
                        .value(org.hamcrest.Matchers.matchesPattern("an error of ours.* [0-9a-f-]{36}")));
    }

    @Test
    void aParameterNobodyReadsIsRefused() throws Exception {
        server.perform(get("/known?asof=2024-12-31"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("parameter is 'asof'; allowed: asOf, revision"));
        server.perform(get("/known?asOf=2024-12-31")).andExpect(status().isOk());
    }
}
