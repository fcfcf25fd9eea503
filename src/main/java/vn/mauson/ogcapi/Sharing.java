package vn.mauson.ogcapi;

import org.springframework.http.CacheControl;
import vn.mauson.store.Sights;

/** Who may keep an answer on its way. */
public final class Sharing {
    private Sharing() {}

    /** To be asked for again each time; what one person sees is no other's, as long as a layer is not for everybody. */
    public static CacheControl control(Sights sights) {
        return sights.isAllPublic()
                ? CacheControl.noCache().cachePublic()
                : CacheControl.noCache().cachePrivate();
    }
}
