package vn.mauson.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.pack.Edition;

/**
 * An edition the store does not know yet.
 *
 * @param before the edition it follows, the newest the store knows
 * @param source of its outlines and names
 */
record NewEdition(EditionId id, LocalDate from, String legalBasis, Edition before, String source) {
    /** {@link Refused} where it lacks a day or an act, or does not follow what the store knows. */
    static NewEdition of(ImportRequest request, EditionId id, List<Edition> known, String source) {
        String ids = known.stream().map(edition -> edition.id().value()).collect(Collectors.joining(", "));
        if (request.from().isEmpty() || request.legalBasis().isEmpty()) {
            throw Refused.value(
                    "--edition", id, "one of " + ids + ", or with --from YYYY-MM-DD and --legal-basis TEXT a new one");
        }
        if (request.part()) {
            throw Refused.value("--part", id, "a new edition whole, without --part");
        }
        Edition before = known.get(known.size() - 1);
        LocalDate from = request.from().get();
        if (!from.isAfter(before.from())) {
            throw Refused.value("--from", from, "a day after " + before.from() + ", when " + before.id() + " began");
        }
        if (id.compareTo(before.id()) <= 0) {
            throw Refused.value("--edition", id, "an id after " + before.id() + ", such as its year and month");
        }
        return new NewEdition(id, from, request.legalBasis().get(), before, source);
    }

    /** The edition with its number of communes; districts, if any were left, stay as reporting groups only. */
    Edition edition(int communes) {
        return new Edition(id, from, null, communes, 0, legalBasis, "imported", source, "medium");
    }

    /** The edition before it, until the day before. */
    Edition ended() {
        return new Edition(
                before.id(),
                before.from(),
                from.minusDays(1),
                before.communes(),
                before.districts(),
                before.legalBasis(),
                before.note(),
                before.source(),
                before.confidence());
    }
}
