package vn.mauson.site;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.store.LayerStates;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;

/** Which state the data are in, for a page that stays open; cheap enough to be asked every second. */
@RestController
class ChangesController {
    private final Revisions revisions;
    private final LayerStates layers;
    private final Sights sights;

    /**
     * @param version of the newest state
     * @param layers the revision that last changed each layer: its tiles of that revision are the newest
     */
    record Changes(String version, Map<String, Long> layers) {}

    ChangesController(Revisions revisions, LayerStates layers, Sights sights) {
        this.sights = sights;
        this.revisions = revisions;
        this.layers = layers;
    }

    @GetMapping("/api/changes")
    ResponseEntity<Changes> changes() {
        Map<String, Long> seen = layers.lastChanges();
        seen.keySet().retainAll(sights.visibleLayers());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new Changes(revisions.getCurrent().version(), seen));
    }
}
