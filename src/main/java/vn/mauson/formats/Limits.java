package vn.mauson.formats;

/**
 * How much of what a file says of itself is believed. Every file of an office lies far below; what
 * lies above is damaged or made to do harm, and is refused before memory is taken for it.
 */
final class Limits {
    /** Bytes of one shapefile record: 64 MiB are four million vertices, as many as {@link #POSITIONS} allows twice. */
    static final int RECORD_BYTES = 64 << 20;

    /** Vertices of one geometry: at some 80 bytes each while it is made, 2 million take 160 MB of a heap of 512. */
    static final int POSITIONS = 2_000_000;

    /** Pairs of a hole and a shell that may contain it, tried for one polygon; each costs a microsecond or so. */
    static final int RING_PAIRS = 2_000_000;

    /** Levels of arrays, objects and collections within each other; a multipolygon in a feature needs 8. */
    static final int NESTING = 64;

    /** Characters of one text in a file, 4 million, 8 MB: a value, or a geometry as text in a cell. */
    static final int TEXT_CHARS = 4 << 20;

    /** Characters of all texts of one row, 16 million, 32 MB. */
    static final int ROW_CHARS = 16 << 20;

    /** Characters of the name of a field. */
    static final int NAME_CHARS = 1_000;

    /** Fields of a file; dBASE allows 255, SQLite 2,000 columns. */
    static final int FIELDS = 2_000;

    /** Files in one archive. */
    static final int ENTRIES = 10_000;

    /** Bytes of an archive's table of contents, which is held in memory: 10,000 entries with long names. */
    static final int CONTENTS_BYTES = 8 << 20;

    /** Bytes of one unpacked file of an archive: a .shp cannot be longer, it counts in 2^31 words of 16 bits. */
    static final long ENTRY_BYTES = 1L << 32;

    /**
     * Times its packed size that a file of an archive may unpack to. Deflate reaches 1,032 with nothing but
     * zeros; a table of wide empty fields some hundred.
     */
    static final int SWELLING = 500;

    /** Bytes up to which {@link #SWELLING} is not asked: they are read in a second. */
    static final long SWELLING_BYTES = 64L << 20;

    /** Bytes of a .prj or .cpg; the longest definition of the EPSG registry has some 10,000. */
    static final int SIDECAR_BYTES = 64 << 10;

    /** Bytes read to know what a file is. */
    static final int HEAD_BYTES = 64 << 10;

    /** Different texts that are not ASCII, by which an encoding is decided; more would not change the answer. */
    static final int SAMPLES = 1_000;

    /** Bytes of one geometry or cell: four million vertices, forty times the largest province outline seen. */
    static final int CELL_BYTES = 64 << 20;

    /** Bytes of a FlatGeobuf header: names of columns and a frame, a few kilobytes in practice. */
    static final int HEADER_BYTES = 4 << 20;

    /** Columns of a table; SQLite stops at 2,000, a sheet at 16,384. */
    static final int COLUMNS = 16_384;

    /** Collections within collections in binary; honest files have two. */
    static final int COLLECTIONS = 8;

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
