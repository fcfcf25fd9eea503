package vn.mauson.wms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import vn.mauson.Api;
import vn.mauson.ogcapi.Patterns;

/** Asks for pictures and for what the other interface says of the same ground. */
record Maps(Api api) {
    static final String DAY = "2024-12-31";
    static final String MAP = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&FORMAT=image/png";

    private static final Patterns PATTERNS = new Patterns();
    private static final Pattern RULE =
            Pattern.compile("<ogc:Literal>([a-z_-]+)</ogc:Literal>.*?\"fill\">(#[0-9a-f]{6})<", Pattern.DOTALL);

    BufferedImage map(String layers, String crs, String box, int width, int height) throws IOException {
        return map(layers, crs, box, width, height, DAY);
    }

    BufferedImage map(String layers, String crs, String box, int width, int height, String day) throws IOException {
        return picture(MAP + "&LAYERS=" + layers + "&STYLES=&CRS=" + crs + "&BBOX=" + box + "&WIDTH=" + width
                + "&HEIGHT=" + height + "&TIME=" + day);
    }

    BufferedImage picture(String path) throws IOException {
        HttpResponse<byte[]> answer = api.ask(path);
        if (!answer.headers().firstValue("content-type").orElse("").equals("image/png")) {
            throw new AssertionError(path + " answers " + text(answer));
        }
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    String text(String path) {
        return text(api.ask(path));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The colours of the style for QGIS, by status. */
    Map<String, String> colours() {
        Map<String, String> colours = new HashMap<>();
        Matcher rule = RULE.matcher(text("/ogc/styles/status?f=sld"));
        while (rule.find()) {
            colours.put(rule.group(1), rule.group(2));
        }
        return colours;
    }

    /** Statuses by the colours that only their own fill has. */
    Map<String, String> statusByColour() {
        Map<String, String> statuses = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (String status : colours().keySet()) {
            for (String colour : fill(status)) {
                if (statuses.put(colour, status) != null) {
                    shared.add(colour);
                }
            }
        }
        statuses.keySet().removeAll(shared);
        return statuses;
    }

    /** The colours of a status's fill, {@code #rrggbb}. */
    static Set<String> fill(String status) {
        int size = PATTERNS.tile(status).getWidth();
        return IntStream.range(0, size * size)
                .mapToObj(i -> fill(status, i % size, i / size))
                .collect(Collectors.toSet());
    }

    /** The colour of it so many pixels right and down from where a square begins. */
    static String fill(String status, int right, int down) {
        BufferedImage tile = PATTERNS.tile(status);
        return at(tile, Math.floorMod(right, tile.getWidth()), Math.floorMod(down, tile.getHeight()));
    }

    /** {@code #rrggbb}. */
    static String at(BufferedImage picture, int x, int y) {
        return "#%06x".formatted(picture.getRGB(x, y) & 0xffffff);
    }

    static boolean isClear(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >>> 24 == 0;
    }
}
