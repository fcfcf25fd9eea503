package vn.mauson.store;

import java.util.List;
import vn.mauson.pack.Boundary;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Plot;
import vn.mauson.pack.RoadFeature;

/**
 * All that is written of a pack: what its files say and the shapes computed from them.
 *
 * @param contentSha256 names this content; equal content has an equal sum
 */
public record PackContent(
        Pack pack, List<Boundary> boundaries, List<Plot> plots, List<RoadFeature> roads, String contentSha256) {}
