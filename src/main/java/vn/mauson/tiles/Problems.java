package vn.mauson.tiles;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;

/**
 * How the house's errors look over HTTP, for every controller: problem+json (RFC 9457), 400 for what
 * is refused and 404 for what does not exist. Anything else is our fault and stays 500.
 */
@RestControllerAdvice
class Problems {
    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return problem(HttpStatus.BAD_REQUEST, refused);
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound notFound) {
        return problem(HttpStatus.NOT_FOUND, notFound);
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, cause.getMessage());
        problem.setType(URI.create("about:blank"));
        return problem;
    }
}
