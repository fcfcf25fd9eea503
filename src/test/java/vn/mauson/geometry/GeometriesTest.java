package vn.mauson.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class GeometriesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 1.5 0, 1 1, 0 0))",
                "POLYGON Z ((0 0 7, 1.5 0 7, 1 1 7, 0 0 7))",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (6 1, 7 1, 7 2, 6 1), (6 4, 7 4, 7 5, 6 4))",
                "POLYGON EMPTY",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((2 2, 3 2, 3 3, 2 2)))",
                "LINESTRING (106.7 21.8, 106.8 21.9)",
                "POINT (106.7 21.8)"
            })
    void theBytesAreThoseOfTheLibrary(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        assertThat(Geometries.toWkb(geometry)).isEqualTo(new WKBWriter(2).write(geometry));
        Geometry packed = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY).createGeometry(geometry);
        assertThat(Geometries.toWkb(packed)).isEqualTo(new WKBWriter(2).write(geometry));
        assertThat(Geometries.ofWkb(Geometries.toWkb(geometry)).equalsExact(geometry))
                .isTrue();
    }
}
