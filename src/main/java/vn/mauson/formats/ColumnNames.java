package vn.mauson.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.mauson.measure.Refused;

/**
 * Names of a table's columns as they can be told apart: NFC, stripped, never empty, never twice.
 *
 * @param remarks what was done to them
 */
record ColumnNames(List<String> names, List<String> remarks) {
    /** @throws Refused for more columns than are read */
    static ColumnNames of(Path file, List<?> header) {
        if (header.size() > Limits.COLUMNS) {
            throw Refused.at(file.getFileName().toString(), "columns", header.size(), "at most " + Limits.COLUMNS);
        }
        List<String> names = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            Object cell = header.get(i);
            String name = cell == null ? "" : Draft.normal(cell.toString()).strip();
            String unique = unique(name.isEmpty() ? "column " + (i + 1) : name, taken);
            if (!unique.equals(name)) {
                remarks.add("column " + (i + 1) + ", named '" + name + "', is called '" + unique + "'");
            }
            names.add(unique);
        }
        return new ColumnNames(List.copyOf(names), remarks);
    }

    private static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int n = 2; !taken.add(unique); n++) {
            unique = name + " (" + n + ")";
        }
        return unique;
    }
}
