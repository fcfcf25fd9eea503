package vn.mauson.site;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.store.LayerStates;
import vn.mauson.store.Revisions;

/** Which state the data are in, for a page that stays open; cheap enough to be asked every second. */
@RestController
class ChangesController {
    private final Revisions revisions;
    private final LayerStates layers;

    /**
     * @param version of the newest state
     * @param layers the revision that last changed each layer: its tiles of that revision are the newest
     */
    record Changes(String version, Map<String, Long> layers) {}

    ChangesController(Revisions revisions, LayerStates layers) {
        this.revisions = revisions;
        this.layers = layers;
    }

    @GetMapping("/api/changes")
    ResponseEntity<Changes> changes() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Changes(revisions.getCurrent().version(), layers.lastChanges()));
    }
}
