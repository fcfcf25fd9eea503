package vn.mauson.site;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.people.Denied;
import vn.mauson.people.NotSignedIn;

/**
 * Every error as problem+json (RFC 9457): bad input 400 with the thing, its value and what is
 * allowed; nobody signed in where somebody must be 401, somebody who may not 403; a thing that is not there 404; a database that is away 503, never an empty answer; our own
 * bug 500 with an id that also stands in the log.
 */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    ProblemDetail refused(Refused e) {
        return problem(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        return problem(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSignedIn(NotSignedIn e) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"mauson\"")
                .body(problem(HttpStatus.UNAUTHORIZED, e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail denied(Denied e) {
        return problem(HttpStatus.FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(Exception e) {
        LOG.error("the database does not answer", e);
        ProblemDetail problem =
                problem(HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer; nothing was lost, try again");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail bug(Exception e) {
        String id = UUID.randomUUID().toString();
        LOG.error("error {}", id, e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "an error of ours; it stands in the log as " + id);
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return typed(ProblemDetail.forStatusAndDetail(status, detail));
    }

    /** Clients may rely on the member although RFC 9457 lets "about:blank" be left out. */
    private static ProblemDetail typed(ProblemDetail problem) {
        if (problem.getType() == null) {
            problem.setType(URI.create("about:blank"));
        }
        return problem;
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object typed = body instanceof ProblemDetail problem ? typed(problem) : body;
        return super.createResponseEntity(typed, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name =
                e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                Refused.value(name, e.getValue(), allowed(e)).getMessage());
        return handleExceptionInternal(e, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** What our own value type said it allows, else what the Java type reads. */
    private static String allowed(TypeMismatchException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused.allowed();
            }
        }
        if (LocalDate.class.equals(e.getRequiredType())) {
            return "a date YYYY-MM-DD";
        }
        return Double.class.equals(e.getRequiredType()) ? "a number such as 12.5" : "a whole number";
    }
}
