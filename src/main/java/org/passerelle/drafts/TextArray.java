package org.passerelle.drafts;

import java.util.List;
import java.util.stream.Collectors;

/** A PostgreSQL array literal, for {@code cast(cast(:name as text) as text[])}. */
final class TextArray {

    private TextArray() {}

    static String literal(List<String> items) {
        return items.stream().map(TextArray::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String item) {
        return '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
