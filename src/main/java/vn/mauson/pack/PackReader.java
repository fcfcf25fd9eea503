package vn.mauson.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;
import vn.mauson.measure.Sha256;

/** Reads a pack and checks it. */
public final class PackReader {
    private static final List<String> ABOUT = List.of(
            "id", "name_vi", "name_en", "plane_epsg", "plan_year", "province_code", "west", "south", "east", "north");

    private final Path directory;
    private final List<Table> tables = new ArrayList<>();

    private PackReader(Path directory) {
        this.directory = directory;
    }

    /**
     * The pack in a folder; {@link vn.mauson.measure.Refused} with file and line at the first fault.
     *
     * @param directory such as {@code geodata/lang-son}
     */
    public static Pack read(Path directory) {
        return new PackReader(directory).read();
    }

    private Pack read() {
        Pack.About about = about();
        TerritoryFiles territory = new TerritoryFiles(this, about);
        PlanFiles plan = new PlanFiles(this, about, territory);
        FeatureFiles features = new FeatureFiles(this, territory);
        return new Pack(
                about,
                sha256(),
                plan.targets(),
                plan.indicators(),
                plan.countedUnits(),
                plan.milestones(),
                plan.observations(),
                plan.tasks(),
                territory.editions(),
                territory.units(),
                territory.crosswalk(),
                territory.samples(),
                features.gates(),
                features.gateStatuses(),
                features.roads(),
                features.roadPlaces(),
                features.roadSpeeds(),
                features.forestClasses(),
                features.forestRules(),
                features.recipe(),
                sources());
    }

    /** Opens a file of the pack and remembers it, so that its sources are checked at the end. */
    Table table(String file, List<String> columns) {
        Table table = Table.read(directory, file, columns);
        tables.add(table);
        return table;
    }

    private Pack.About about() {
        Table table = table("pack.csv", ABOUT);
        if (table.rows().size() != 1) {
            throw Refused.at("pack.csv", "number of rows", table.rows().size(), "1");
        }
        return table.map(row -> new Pack.About(
                        row.text("id"),
                        row.names(),
                        new Frame(row.whole("plane_epsg")),
                        row.whole("plan_year"),
                        row.code("province_code"),
                        List.of(row.number("west"), row.number("south"), row.number("east"), row.number("north"))))
                .get(0);
    }

    /** Read last: every source that a row of any file names must be listed with what is known about its reuse. */
    private List<Source> sources() {
        Table table = table("sources.csv", List.of("title", "files", "licence")).unique("title");
        Set<String> titles = new HashSet<>();
        List<Source> sources = table.map(row -> new Source(row.text("title"), row.words("files"), row.text("licence")));
        sources.forEach(source -> titles.add(source.title()));
        for (Table cited : tables) {
            for (Row row : cited.rows()) {
                if (row.cell("source") != null) {
                    row.require("source", titles.contains(row.text("source")), "a title in sources.csv");
                }
            }
        }
        return sources;
    }

    private String sha256() {
        try (Stream<Path> files = Files.list(directory)) {
            MessageDigest digest = Sha256.digest();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return Sha256.hex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
