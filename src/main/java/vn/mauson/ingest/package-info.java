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
 *   <li>features wait on disk ({@link vn.mauson.store.Staged}), so memory does not grow with the file;
 *   <li>they are looked at together: overlaps, what lies outside, units that are missing ({@code Ground});
 *   <li>they are compared with the store ({@code Difference}): new, different, the same, gone;
 *   <li>the report says so, with the hectares of each unit before and after; a dry run ends here;
 *   <li>all changes are one transaction and one revision, which keeps the report and can be undone.
 * </ol>
 *
 * <p>Limits: a row that is refused and was in the store before goes from the store unless the import is
 * only a part of the layer; an overlap is told and kept, because ground is counted once where it is
 * measured.
 */
package vn.mauson.ingest;
