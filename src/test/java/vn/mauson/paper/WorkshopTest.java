package vn.mauson.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class WorkshopTest {
    private final Workshop workshop = new Workshop();

    /** Work within work holds its places, as two requests at once would. */
    @Test
    void beyondItsPlacesItAsksToComeBack() throws IOException {
        workshop.run(() -> workshop.run(() -> assertThatThrownBy(() -> workshop.run(() -> {}))
                .isInstanceOfSatisfying(ErrorResponseException.class, busy -> {
                    assertThat(busy.getStatusCode().value()).isEqualTo(503);
                    assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("5");
                })));
    }

    @Test
    void aPlaceIsFreeAgainAfterAFailure() throws IOException {
        for (int i = 0; i <= Workshop.MOST; i++) {
            assertThatThrownBy(() -> workshop.run(() -> {
                        throw new IOException("the reader went away");
                    }))
                    .isInstanceOf(IOException.class);
        }
        workshop.run(() -> {});
    }
}
