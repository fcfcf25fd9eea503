package vn.mauson.people;

import java.util.Locale;

/** What can be done to data. */
public enum Act {
    /** See a layer marked internal, or a draft; what is public needs no act. */
    READ,
    /** Put a file in the place of a layer, or of a part of it. */
    IMPORT,
    /** Take an import back. */
    UNDO,
    /** Enter a reported figure. */
    RECORD,
    /** Say of somebody's draft that it is right. */
    APPROVE,
    /** Make approved data what everybody sees. */
    PUBLISH,
    /** Accounts, which layers are internal. */
    ADMINISTER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
