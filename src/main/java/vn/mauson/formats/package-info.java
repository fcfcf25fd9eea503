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
 */
package vn.mauson.formats;
