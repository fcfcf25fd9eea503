/**
 * A folder or file becomes checked rows in the store, all or nothing.
 *
 * <ol>
 *   <li>{@link vn.mauson.ingest.PackLoader} reads the pack at every start, which checks it;
 *   <li>where the store does not hold this very content yet, the outlines, roads and plots are computed
 *       and everything is written in one transaction;
 *   <li>only then does the server open its port, so nobody sees a half-loaded store.
 * </ol>
 *
 * <p>Loading the same pack twice changes nothing: the content is named by a checksum of the pack's
 * files and of the parameters of what is made up.
 */
package vn.mauson.ingest;
