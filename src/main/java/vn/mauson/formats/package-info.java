/**
 * Files of offices and of other people, read as rows with a geometry and fields.
 *
 * <p>What is demanded: a path, and what the file does not say of itself ({@link vn.mauson.formats.Hints}).
 *
 * <p>What is guaranteed:
 *
 * <ol>
 *   <li>a file is known by its bytes, not by its name alone; a kind that is not read is refused by name;
 *   <li>rows stream: memory does not grow with the file;
 *   <li>frame and encoding come from the file or from the hints and are never guessed: where neither
 *       says, the refusal asks and names the option;
 *   <li>text is NFC; geometries are two-dimensional JTS, x (east, longitude) before y, in the file's frame;
 *   <li>a row that cannot be read is still a row, with its {@link vn.mauson.formats.Fault}s; only a file
 *       that cannot be read at all is refused;
 *   <li>archives, lengths and counts in a file are not believed: each has a stated limit.
 * </ol>
 *
 * <p>The steps of {@link vn.mauson.formats.FeatureFiles#open}:
 *
 * <ol>
 *   <li>the first bytes, or the names in an archive, are looked at ({@code Head});
 *   <li>the first kind in the list of {@code FeatureFiles} that recognises them opens the file; where none
 *       does, {@code NotRead} refuses it by what it is;
 *   <li>the reader finds the frame ({@code FrameMatching}) and the encoding ({@code Encodings}) and holds
 *       both against the hints;
 *   <li>each row's geometry is made by {@code Shaping}, which turns what is wrong into faults.
 * </ol>
 *
 * <p>Codes of faults, refusals of the row first. Of geometries: {@code bad-coordinates}, {@code bad-shape},
 * {@code bad-wkt}, {@code line-too-short}, {@code mixed-collection}, {@code not-a-feature},
 * {@code not-finite}, {@code other-frame}, {@code ring-too-short}, {@code shape-type},
 * {@code too-many-positions}, {@code too-many-rings}, {@code type-mismatch}, {@code unknown-type}; remarks
 * {@code no-geometry}, {@code ring-closed}, {@code ring-orientation}, {@code z-dropped},
 * {@code zero-length-line}. Of fields: {@code bad-date}, {@code bad-number}, {@code bad-text},
 * {@code bad-truth}, {@code deleted-row}, {@code no-attributes}, {@code no-shape}, {@code text-too-long},
 * {@code too-many-fields}; remarks {@code cut-text}, {@code nested-value}, {@code no-properties},
 * {@code number-rounded}, {@code repeated-field}. Of binary files: {@code feature-damaged},
 * {@code geometry-breaks-off}, {@code geometry-header}, {@code geometry-kind}, {@code nested-too-deep};
 * {@code binary-value} and {@code not-a-date} of their fields. Of tables and sheets: {@code cell-error},
 * {@code cell-without-column}, {@code cells-missing}, {@code cells-too-many}, {@code not-a-number};
 * {@code decimal-comma}, {@code formula-value}, {@code formula-without-value}, {@code text-damaged}. Of
 * OpenStreetMap: {@code missing-nodes}, {@code road-area}.
 *
 * <p>Known limits: whether rings cross is not looked at here. The .shx of a shapefile is not read, so
 * records that it would leave out are read. Memo fields of dBASE are left out, with a remark. A shapefile
 * is a pair of files read side by side; it must not change while it is read.
 *
 * <p>Sources: RFC 7946, RFC 8142 and the GeoJSON specification of 2008; "ESRI Shapefile Technical
 * Description" (July 1998); OGC 06-103r4, 01-009 and ISO 19162 for well-known text; RFC 1456 and
 * TCVN 5712:1993 for the encodings.
 */
package vn.mauson.formats;
