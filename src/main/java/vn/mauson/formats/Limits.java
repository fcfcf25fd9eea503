package vn.mauson.formats;

/** How much of a file is believed and held at once: above each of these the row or the file is refused. */
final class Limits {
    /** Bytes of one geometry or cell: four million vertices, forty times the largest province outline seen. */
    static final int CELL_BYTES = 64 << 20;

    /** Bytes of a FlatGeobuf header: names of columns and a frame, a few kilobytes in practice. */
    static final int HEADER_BYTES = 4 << 20;

    /** Columns of a table; SQLite stops at 2,000, a sheet at 16,384. */
    static final int COLUMNS = 16_384;

    /** Collections within collections; honest files have two. */
    static final int NESTING = 8;

    /** Million steps of SQLite's machine without a row: some two seconds, for a view can be a loop without end. */
    static final int SQLITE_MEGASTEPS = 100;

    /** Characters of one row of a CSV file, also the reach of a quote that is never closed. */
    static final int CSV_ROW_CHARACTERS = 16 << 20;

    /** Bytes at the start of a CSV file by which separator and encoding are known. */
    static final int CSV_SAMPLE_BYTES = 1 << 20;

    /** Inflated bytes of a workbook's list of strings, which is held whole: a quarter of 512 MB in memory. */
    static final long SHEET_STRINGS_BYTES = 96L << 20;

    /** Inflated bytes of a workbook's small parts: relations, styles, list of sheets. */
    static final long SHEET_PART_BYTES = 16L << 20;

    /** Inflated bytes of one sheet, which is streamed. */
    static final long SHEET_BYTES = 4L << 30;

    /** Bytes out of one packed byte of a workbook: sheets of one repeated number reach a hundred. */
    static final long SHEET_PACKING = 200;

    /** Characters of one cell: Excel's own limit. */
    static final int SHEET_CELL_CHARACTERS = 32_767;

    /** Rows of one sheet: Excel's own limit. */
    static final int SHEET_ROWS = 1_048_576;

    /** Bytes of the header of an OSM blob, as its specification says. */
    static final int OSM_BLOB_HEADER_BYTES = 64 << 10;

    /** Bytes of an OSM blob, before and after inflating, as its specification says. */
    static final int OSM_BLOB_BYTES = 32 << 20;

    /** Points of roads held at once, 16 bytes each: 160 MB; a file with more is read in several rounds. */
    static final int OSM_POINTS = 10_000_000;

    /** Points of one way; the editors of OSM allow 2,000. */
    static final int OSM_WAY_POINTS = 100_000;

    private Limits() {}
}
