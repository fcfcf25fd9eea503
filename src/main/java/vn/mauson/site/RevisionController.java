package vn.mauson.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.mauson.measure.NotFound;
import vn.mauson.people.Sight;
import vn.mauson.store.Revision;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;

/** How the data came to be what they are, and what every import found. */
@RestController
class RevisionController {
    private static final Map<String, MediaType> FILES = Map.of(
            "findings.csv", MediaType.parseMediaType("text/csv;charset=UTF-8"),
            "quarantine.csv", MediaType.parseMediaType("text/csv;charset=UTF-8"),
            "quarantine.geojson", MediaType.parseMediaType("application/geo+json"));

    private final Revisions revisions;
    private final Sights sights;
    private final JsonMapper json;

    RevisionController(Revisions revisions, Sights sights, JsonMapper json) {
        this.sights = sights;
        this.revisions = revisions;
        this.json = json;
    }

    /**
     * How a state came about.
     *
     * @param kind {@code pack}, {@code import} or {@code undo}
     * @param undoes the revision it undid; null for others
     * @param undoneBy the revision that undid it; null while it counts
     */
    record View(
            long id,
            Instant madeAt,
            String author,
            String kind,
            String what,
            String layer,
            String fileName,
            String sha256,
            Long undoes,
            Long undoneBy) {
        static View of(Revision revision) {
            return new View(
                    revision.id(),
                    revision.madeAt(),
                    revision.author(),
                    revision.kind().id(),
                    revision.what(),
                    revision.layer(),
                    revision.fileName(),
                    revision.sha256(),
                    revision.undoes(),
                    revision.undoneBy());
        }
    }

    /** The newest first, without those of layers the person does not see. */
    @GetMapping("/api/revisions")
    List<View> list() {
        return listSeen().map(View::of).toList();
    }

    private Stream<Revision> listSeen() {
        Sight sight = sights.current();
        return revisions.list().stream().filter(each -> each.layer() == null || sight.sees(each.layer()));
    }

    /** A report names the rows of its layer. */
    private JsonNode getReport(long id) {
        if (listSeen().noneMatch(each -> each.id() == id)) {
            throw NotFound.of("revision", id, "those of /api/revisions");
        }
        return json.readTree(revisions.getReport(id));
    }

    /** The report of an import, without the place of its folder. */
    @GetMapping("/api/revisions/{id}/report")
    JsonNode report(@PathVariable long id) {
        JsonNode report = getReport(id);
        ((ObjectNode) report).remove("folder");
        return report;
    }

    /** What the import wrote down: its findings, and the rows it refused, as GeoJSON or CSV. */
    @GetMapping("/api/revisions/{id}/{file}")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable String file) {
        if (!FILES.containsKey(file)) {
            throw NotFound.of(
                    "file of a revision",
                    file,
                    String.join(", ", FILES.keySet().stream().sorted().toList()));
        }
        Path path = Path.of(getReport(id).get("folder").asString()).resolve(file);
        if (!Files.isReadable(path)) {
            throw NotFound.of(
                    "file of revision " + id,
                    file,
                    "the files of an import made with this data folder that refused rows");
        }
        return ResponseEntity.ok()
                .contentType(FILES.get(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("r" + id + "-" + file)
                                .build()
                                .toString())
                .body(new FileSystemResource(path));
    }
}
