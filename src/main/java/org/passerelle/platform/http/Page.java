package org.passerelle.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the following one, null on the last. */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of rows that were read with one more than {@code query.limit()}. */
    public static <R, T> Page<T> of(List<R> rows, PageQuery query, Function<R, UUID> id, Function<R, T> item) {
        boolean more = rows.size() > query.limit();
        List<R> shown = more ? rows.subList(0, query.limit()) : rows;
        return new Page<>(shown.stream().map(item).toList(), more ? PageQuery.cursor(id.apply(shown.getLast())) : null);
    }
}
