package vn.mauson.store;

import java.time.Instant;

/**
 * A state of the data: what the newest revision left.
 *
 * @param contentSha256 of what was loaded: the pack's files and the parameters of what was made up
 */
public record Snapshot(long revision, String pack, String contentSha256, Instant madeAt) {
    private static final int SHA_SHOWN = 8;

    /** A short name for the state, fit for an ETag: {@code r3-0f5ac2d1}. */
    public String version() {
        return "r" + revision + "-" + contentSha256.substring(0, SHA_SHOWN);
    }
}
