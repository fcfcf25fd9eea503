package vn.mauson.paper;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Lets so many files be made at once and no more: a sheet of A3 at 300 dots an inch takes 70 MB while it is drawn. */
@Component
class Workshop {
    static final int MOST = 2;

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Semaphore places = new Semaphore(MOST);

    /** Something that makes a file. */
    interface Work {
        void run() throws IOException;
    }

    /** Does the work at once, or answers 503 where no place is free. */
    void run(Work work) throws IOException {
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        try {
            work.run();
        } finally {
            places.release();
        }
    }

    private static final class Busy extends ErrorResponseException {
        Busy() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "files being made: " + MOST + "; allowed: at most " + MOST + " at once, try again"),
                    null);
            getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }
}
