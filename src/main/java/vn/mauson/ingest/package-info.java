/**
 * A folder or a file becomes checked rows in the store, all or nothing.
 *
 * <p>The pack, at every start: {@link vn.mauson.ingest.PackLoader} reads it, which checks it; where the
 * store does not hold this very content yet, outlines, roads and plots are computed and everything is
 * written in one transaction; only then does the server open its port. Layers that were imported stay as
 * they are, and this is said.
 *
 * <p>A file, on request ({@link vn.mauson.ingest.Importer}):
 *
 * <ol>
 *   <li>it is opened by {@link vn.mauson.formats}; what it does not say of itself and nobody said, its
 *       frame or encoding, is asked for and never guessed;
 *   <li>each row is put in its place ({@code Shapes}: kind, validity, reach of the province) and made a
 *       feature by the rules of its layer ({@code LayerRules}), or goes to the quarantine with row, field,
 *       value, reason and geometry ({@code Findings}); fields that name people are never read;
 *   <li>features wait on disk ({@link vn.mauson.store.Staged}), and memory holds some 70 bytes of each;
 *   <li>they are compared with the store ({@code Difference}): new, different, the same, gone;
 *   <li>they are looked at together: overlaps, what lies outside, units that are missing ({@code Ground});
 *       the report says so, with the hectares of each unit before and after; a dry run ends here;
 *   <li>all changes are one transaction and one revision, which keeps the report and can be undone; they
 *       are written while the features are looked at, and nothing is there before both are done.
 * </ol>
 *
 * <p>Limits: what grows with the file in memory are those 70 bytes of each feature, the keys of what ends in
 * the store, and 12 bytes of each polygon while they are looked at; a GeoPackage of 2 GB, 2.9 million plots,
 * goes into a heap of 512 MB, with 467 MB held at most. A row that is refused and was in the store before goes from the store unless the import is
 * only a part of the layer; an overlap is told and kept, because ground is counted once where it is
 * measured.
 */
package vn.mauson.ingest;
