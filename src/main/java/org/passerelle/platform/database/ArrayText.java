package org.passerelle.platform.database;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an array as PostgreSQL reads it from text, for {@code cast(cast(:name as text) as text[])}. */
public final class ArrayText {

    private ArrayText() {}

    /** One value after the other, null as null; each in quotes, so that it may hold anything. */
    public static String of(Collection<? extends @Nullable Object> items) {
        return items.stream().map(ArrayText::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object item) {
        return item == null
                ? "null"
                : '"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
