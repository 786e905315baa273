package org.passerelle.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table in {@code docs/routes.md}: written by people, held to the code by a test. */
record RouteTable(List<String> columns, Map<String, Row> rows) {

    static final Path FILE = Path.of("docs", "routes.md");
    private static final String ROUTE = "route";
    private static final String RECORDED = "recorded";

    /** What one route answers to each caller, and whether it is recorded. */
    record Row(Map<String, String> cells, String recorded) {

        String line(String route) {
            return "| `" + route + "` | " + String.join(" | ", cells.values()) + " | " + recorded + " |";
        }
    }

    static RouteTable read() {
        List<List<String>> lines = lines().stream()
                .filter(line -> line.startsWith("|"))
                .map(RouteTable::parts)
                .toList();
        List<String> columns = lines.getFirst();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (List<String> parts : lines.subList(2, lines.size())) {
            String route = parts.getFirst().replace("`", "");
            if (parts.size() != columns.size() || rows.put(route, row(columns, parts)) != null) {
                throw new AssertionError(
                        FILE + ": the row of " + route + " has too few or too many cells, or is there twice");
            }
        }
        return new RouteTable(columns, rows);
    }

    static List<String> wantedColumns() {
        List<String> wanted = new ArrayList<>(List.of(ROUTE));
        wanted.addAll(Caller.labels());
        wanted.add(RECORDED);
        return wanted;
    }

    /** Adds rows for routes that have none, by path; what stands there stays as it is. */
    static void add(Map<String, Row> more) {
        Map<String, String> byPath = new TreeMap<>();
        RouteTable table = read();
        table.rows.forEach((route, row) -> byPath.put(order(route), row.line(route)));
        more.forEach((route, row) -> byPath.putIfAbsent(order(route), row.line(route)));
        List<String> text = new ArrayList<>(
                lines().stream().filter(line -> !line.startsWith("| `")).toList());
        text.addAll(text.lastIndexOf(rule(table)) + 1, byPath.values());
        write(String.join("\n", text) + "\n");
    }

    private static String rule(RouteTable table) {
        return "|" + "---|".repeat(table.columns.size());
    }

    private static String order(String route) {
        return route.substring(route.indexOf(' ') + 1) + ' ' + route;
    }

    private static Row row(List<String> columns, List<String> parts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int place = 1; place < columns.size() - 1; place++) {
            cells.put(columns.get(place), parts.get(place));
        }
        return new Row(cells, parts.getLast());
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(String text) {
        try {
            Files.writeString(FILE, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
