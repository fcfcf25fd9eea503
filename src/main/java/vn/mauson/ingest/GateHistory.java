package vn.mauson.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.mauson.pack.Gate;
import vn.mauson.store.Imports;
import vn.mauson.store.Tables;

/** What gates were from day to day, and how a new status goes between those that are known. */
final class GateHistory {
    private final List<Gate.Status> known;
    private final LocalDate from;

    /**
     * @param known statuses of all gates
     * @param from first day of a new status
     */
    GateHistory(List<Gate.Status> known, LocalDate from) {
        this.known = List.copyOf(known);
        this.from = from;
    }

    /** A status from the day on, until the day before the next one that is known. */
    Gate.Status status(String gate, String status, String source, String confidence) {
        LocalDate to = known.stream()
                .filter(each -> each.gateId().equals(gate) && each.from().isAfter(from))
                .map(Gate.Status::from)
                .min(LocalDate::compareTo)
                .map(next -> next.minusDays(1))
                .orElse(null);
        return new Gate.Status(gate, from, to, status, null, source, confidence);
    }

    /** Whether it says something else than what is known for its first day. */
    boolean isNew(Gate.Status status) {
        return before(status)
                .map(each -> !each.status().equals(status.status()))
                .orElse(true);
    }

    private Optional<Gate.Status> before(Gate.Status status) {
        return known.stream()
                .filter(each -> each.gateId().equals(status.gateId()))
                .filter(each -> !each.from().isAfter(status.from()))
                .filter(each -> each.to() == null || !each.to().isBefore(status.from()))
                .findFirst();
    }

    /** Ends the status before each new one the day before it; one that began that very day gives way. */
    void write(Collection<Gate.Status> statuses, Imports.Changes changes) {
        List<List<Object>> ended = new ArrayList<>();
        List<Gate.Status> added = new ArrayList<>();
        statuses.stream().filter(this::isNew).forEach(status -> {
            before(status).ifPresent(each -> {
                ended.add(Tables.GATE_STATUSES.keyOf(each));
                if (each.from().isBefore(status.from())) {
                    added.add(until(status.from().minusDays(1), each));
                }
            });
            added.add(status);
        });
        changes.end(Tables.GATE_STATUSES, ended);
        changes.add(Tables.GATE_STATUSES, added);
    }

    private static Gate.Status until(LocalDate last, Gate.Status status) {
        return new Gate.Status(
                status.gateId(),
                status.from(),
                last,
                status.status(),
                status.note(),
                status.source(),
                status.confidence());
    }
}
