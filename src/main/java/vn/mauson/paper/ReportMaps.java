package vn.mauson.paper;

import java.awt.Rectangle;
import vn.mauson.measure.UnitLevel;
import vn.mauson.ogcapi.Crs;

/** The maps of a report: as wide as its text, legend and scale beside. Points. */
record ReportMaps(Scenes scenes, Crs plane) {
    static final double HEIGHT = 262;

    private static final double BESIDE = 124;
    private static final double GAP = 10;
    private static final double NUMBERS = 12;

    void draw(Scene scene, Pen pen, double left, double top) {
        Ground ground = Sheet.ground(scene, plane, frame(left, top));
        new MapPainter(scenes, scene, ground, pen.to()).draw();
        SheetFrame frame = new SheetFrame(pen, ground, scene.order().language());
        frame.draw();
        double side = ground.frame().getMaxX() + GAP;
        double after = new MapKey(pen, scene, BESIDE).units(side, top + 8) + 10;
        double next = after + frame.scale(side, after, BESIDE - 66) + 4;
        frame.north(side + BESIDE - 20, after - 2);
        for (String notice : scene.notices()) {
            next = new MapKey(pen, scene, BESIDE).note(notice, side, next + 8);
        }
    }

    String caption(Scene scene, int number) {
        Language language = scene.order().language();
        Ground ground = Sheet.ground(scene, plane, frame(0, 0));
        UnitLevel level = scene.order().level();
        return language.say(
                "paper.report.caption",
                "" + number,
                language.of(scene.order().target().names()),
                language.word("level." + level.id() + ".plural"),
                language.date(scene.order().day()),
                language.number((long) ground.scale()));
    }

    private static Rectangle frame(double left, double top) {
        return new Rectangle((int) (left + NUMBERS), (int) top, (int) (Flow.width() - NUMBERS - GAP - BESIDE), (int)
                (HEIGHT - NUMBERS));
    }
}
