package vn.mauson.store;

/**
 * What is written down with a new revision.
 *
 * @param author who asked for it
 * @param what one line for people
 * @param layer of an import; null for others
 * @param fileName of an import; null for others
 * @param sha256 of the pack or the file, 64 hexadecimal digits
 * @param undoes the revision undone; null for others
 */
record Note(
        Revision.Kind kind,
        String author,
        String what,
        String pack,
        String layer,
        String fileName,
        String sha256,
        Long undoes) {}
