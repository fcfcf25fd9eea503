/**
 * Pictures of the map for old clients: WMS 1.3.0 (OGC 06-042) and WMTS 1.0.0 (OGC 07-057r7), read only, by
 * addresses with key-value pairs.
 *
 * <p>How a picture is made:
 *
 * <ol>
 *   <li>{@link vn.mauson.wms.Pairs} reads the parameters, whose names have no case, and refuses those nobody reads;
 *   <li>a {@link vn.mauson.wms.View} says which ground lies under which pixel;
 *   <li>{@link vn.mauson.wms.MapLayers} has the layers: the collections of {@code ogcapi} and their features, with
 *       the colours of the map's legend;
 *   <li>a {@link vn.mauson.wms.Painter} draws them in the order asked for; the features of a layer by their ids. The
 *       sheets of {@code paper} are drawn by it too.
 * </ol>
 *
 * <p>Guaranteed: a pixel has the colour the legend gives for the feature that OGC API - Features answers there. Axes
 * come in the order of the EPSG registry, so EPSG:4326 has north first, the planes of VN-2000 east. A feature is read
 * only where the picture and the box of its collection meet. Tiles show the same as maps. A status is a colour and the
 * map's pattern, which goes on from one picture to the next; a picture with anything made up in it says so in its lower
 * left corner. A client that has a picture of this state of the data gets 304.
 *
 * <p>Limits: 2048 pixels to a side, 8 layers in a picture. One style a layer.
 * Edges straight in degrees stay chains of the same vertices in every system. {@code TIME} is one day; the default is
 * today. Four pictures are drawn at once and sixty wait; more are
 * answered 503. WMS 1.1.1 is refused, for its axes are others; only its
 * capabilities are those of 1.3.0.
 */
package vn.mauson.wms;
