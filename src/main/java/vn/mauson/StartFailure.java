package vn.mauson;

import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.postgresql.util.PSQLException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import vn.mauson.measure.Refused;

/** Says in one line what to mend when the start failed on bad input; leaves our own errors to the log. */
class StartFailure implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = badInput(failure);
        line.ifPresent(text -> System.err.println("mauson: " + text));
        return line.isPresent();
    }

    /** What was wrong with what the program was given; empty for an error of our own. */
    static Optional<String> badInput(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused) {
                return Optional.of(cause.getMessage());
            }
            if (cause instanceof PortInUseException inUse) {
                return Optional.of("--port is '" + inUse.getPort() + "', which is in use; allowed: a free port, or 0");
            }
            if (cause instanceof PSQLException database) {
                return Optional.of(
                        "--db: " + database.getMessage().lines().findFirst().orElse("")
                                + "; allowed: a PostgreSQL with PostGIS that answers and a role that may make tables in it");
            }
            if (cause instanceof JdbcException database
                    && database.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return Optional.of("--data holds a store that another server has open; allowed: another folder");
            }
        }
        return Optional.empty();
    }
}
