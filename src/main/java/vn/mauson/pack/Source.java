package vn.mauson.pack;

import java.util.List;

/**
 * Where rows of the pack come from.
 *
 * @param title address, title or repository, as the rows write it
 * @param files files of the pack that use it
 * @param licence what is known about reuse
 */
public record Source(String title, List<String> files, String licence) {
    public Source {
        files = List.copyOf(files);
    }
}
