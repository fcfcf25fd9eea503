package vn.mauson.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.FigureForm;
import vn.mauson.pack.Pack;

/** The workbook in which an office fills in the figures of an indicator. */
@RestController
class FigureFormController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Pack pack;
    private final Territory territory;

    FigureFormController(Pack pack, Territory territory) {
        this.pack = pack;
        this.territory = territory;
    }

    /** @param level the finest at which the indicator's target can be mapped where not said */
    @GetMapping("/api/observations/template")
    ResponseEntity<byte[]> template(
            @RequestParam String indicator,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) String level)
            throws IOException {
        FigureForm form = FigureForm.of(
                pack,
                territory.listEditions(),
                territory.listUnits(),
                indicator,
                Optional.ofNullable(edition),
                Optional.ofNullable(level).map(UnitLevel::of));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        form.write(bytes);
        String attached = ContentDisposition.attachment()
                .filename(form.fileName())
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached)
                .body(bytes.toByteArray());
    }
}
