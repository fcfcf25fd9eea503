package vn.mauson.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.mauson.formats.FeatureFiles;
import vn.mauson.formats.FeatureSource;
import vn.mauson.formats.Hints;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.pack.FigureForm;

/**
 * What a workbook says of itself in its hidden sheet if it is one of our forms.
 *
 * @param indicator the form was made for
 * @param edition its units belong to
 */
record FormMark(String indicator, EditionId edition) {
    /** Empty for a file that is no form. */
    static Optional<FormMark> find(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return Optional.empty();
        }
        Hints hidden = new Hints(Optional.of(FigureForm.IDS_SHEET), Optional.empty(), Optional.empty(), Set.of());
        Map<String, String> ids = new HashMap<>();
        try (FeatureSource source = FeatureFiles.open(file, hidden)) {
            source.read(row ->
                    ids.put("" + row.fields().get("key"), "" + row.fields().get("value")));
        } catch (Refused e) {
            // without the sheet it is a workbook like others; a damaged one is refused when it is read
            return Optional.empty();
        }
        return Optional.ofNullable(ids.get("indicator"))
                .map(indicator -> new FormMark(indicator, new EditionId(ids.get("edition"))));
    }

    /** The request with what the form says and the user did not; {@link Refused} where the two differ. */
    ImportRequest complete(ImportRequest request) {
        request.edition().filter(said -> !said.equals(edition)).ifPresent(said -> {
            throw Refused.value("--edition", said, edition + ", which the form was made for");
        });
        return new ImportRequest(
                request.file(),
                request.layer(),
                Optional.of(edition),
                request.frame(),
                request.encoding(),
                request.sublayer().or(() -> Optional.of(FigureForm.SHEET)),
                request.from(),
                request.legalBasis(),
                request.dryRun(),
                request.part(),
                request.mark(),
                request.source(),
                request.author());
    }
}
