package vn.mauson.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.ogcapi.Crs;
import vn.mauson.pack.Edition;
import vn.mauson.pack.Pack;
import vn.mauson.plan.Target;
import vn.mauson.progress.Texts;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;

/** The map of a target on a sheet of paper, at a scale that holds on it. */
@RestController
class MapController {
    private final Orders orders;
    private final Scenes scenes;
    private final Territory territory;
    private final Workshop workshop;
    private final Revisions revisions;
    private final Sights sights;
    private final Crs plane;

    MapController(
            Orders orders,
            Scenes scenes,
            Territory territory,
            Workshop workshop,
            Revisions revisions,
            Pack pack,
            Sights sights) {
        this.sights = sights;
        this.orders = orders;
        this.scenes = scenes;
        this.territory = territory;
        this.workshop = workshop;
        this.revisions = revisions;
        this.plane = Ground.plane(pack.about().plane().epsg());
    }

    @GetMapping("/paper/map.pdf")
    void pdf(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String target,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(required = false) String mode,
            @RequestParam(required = false) String paper,
            @RequestParam(required = false) String orientation,
            @RequestParam(required = false) Integer scale,
            @RequestParam(required = false) String centre,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) String layers,
            @RequestParam(required = false) String lang)
            throws IOException {
        Order order = order(target, level, edition, asOf, mode, scale, centre, unit, layers, lang);
        PaperSize size = PaperSize.of(paper);
        boolean landscape = Orders.landscape(orientation);
        if (Files.isHeld(revisions.getCurrent().version(), sights, request, response)) {
            return;
        }
        workshop.run(() -> {
            Sheet sheet = sheet(order, size, landscape, request);
            try (PdfPages pages = new PdfPages(
                    order.language(), order.language().of(order.target().names()))) {
                sheet.draw(pages.add(sheet.width(), sheet.height()));
                head(response, order, "application/pdf", "pdf");
                pages.write(response.getOutputStream());
            }
        });
    }

    /** The same as a picture, with so many dots to an inch. */
    @GetMapping("/paper/map.png")
    void png(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String target,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(required = false) String mode,
            @RequestParam(required = false) String paper,
            @RequestParam(required = false) String orientation,
            @RequestParam(required = false) Integer scale,
            @RequestParam(required = false) String centre,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) String layers,
            @RequestParam(required = false) String lang,
            @RequestParam(required = false) Integer dpi)
            throws IOException {
        Order order = order(target, level, edition, asOf, mode, scale, centre, unit, layers, lang);
        PaperSize size = PaperSize.of(paper);
        boolean landscape = Orders.landscape(orientation);
        int dots = PngSheet.dpi(dpi);
        if (Files.isHeld(revisions.getCurrent().version(), sights, request, response)) {
            return;
        }
        workshop.run(() -> {
            BufferedImage image = PngSheet.draw(sheet(order, size, landscape, request), dots);
            head(response, order, "image/png", "png");
            PngSheet.write(image, dots, response.getOutputStream());
        });
    }

    private Order order(
            String target,
            String level,
            EditionId edition,
            LocalDate asOf,
            String mode,
            Integer scale,
            String centre,
            UnitCode unit,
            String layers,
            String lang) {
        Target of = orders.target(target);
        UnitLevel at = orders.level(of, level);
        orders.requireMappable(of, at);
        LocalDate day = Orders.day(asOf);
        EditionId chosen = orders.edition(edition, day);
        Ground.requireScale(scale);
        return new Order(
                of,
                at,
                chosen,
                day,
                orders.place(chosen, unit),
                Orders.byValue(mode),
                scale,
                orders.nearby(Orders.centre(centre)),
                Overlay.of(layers),
                Language.of(lang));
    }

    private Sheet sheet(Order order, PaperSize size, boolean landscape, HttpServletRequest request) {
        Edition edition = territory.getEdition(order.edition());
        Names words = Texts.names("edition", edition.id().value(), edition.communes());
        return new Sheet(scenes, scenes.of(order), plane, size, landscape, words, address(order, request));
    }

    /** Where the map opens with the same view (see {@code web/state.js}). */
    private static String address(Order order, HttpServletRequest request) {
        String root =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        String unit = order.place().level() == UnitLevel.PROVINCE
                ? ""
                : "&unit=" + order.place().code();
        String layers = order.overlays().stream()
                .filter(overlay -> overlay != Overlay.DISTRICTS)
                .map(Overlay::id)
                .collect(Collectors.joining(","));
        return root + "/#target=" + order.target().id() + "&date=" + order.day() + "&edition=" + order.edition()
                + "&level=" + order.level().id() + "&mode=" + (order.byValue() ? "value" : "status") + unit
                + "&layers=" + layers;
    }

    private static void head(HttpServletResponse response, Order order, String type, String extension) {
        Files.head(
                response,
                type,
                extension,
                order.place().names().vi(),
                order.target().id(),
                order.day().toString());
    }
}
