package org.passerelle.platform.database;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement with named parameters for the driver itself, which knows only numbers. For the few statements of each
 * request that are worth a shorter way than Hibernate's; ADR 0060 has the figures.
 */
public final class NamedSql {

    private static final Pattern NAME = Pattern.compile(":([a-z][A-Za-z]*)");

    private final String text;
    private final List<String> names = new ArrayList<>();

    private NamedSql(String sql) {
        Matcher found = NAME.matcher(sql);
        text = found.replaceAll(match -> "\\$" + number(match.group(1)));
    }

    /** Reads a statement once; names are letters behind a colon. */
    public static NamedSql of(String sql) {
        return new NamedSql(sql);
    }

    /** The statement with numbers instead of names. */
    public String text() {
        return text;
    }

    /** The values in the order of the numbers; every name needs one. */
    public Tuple values(Map<String, ? extends @Nullable Object> values) {
        Tuple tuple = Tuple.tuple();
        names.forEach(name -> tuple.addValue(known(values, name)));
        return tuple;
    }

    private static @Nullable Object known(Map<String, ? extends @Nullable Object> values, String name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("No value for the parameter " + name);
        }
        return values.get(name);
    }

    private int number(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name) + 1;
    }
}
