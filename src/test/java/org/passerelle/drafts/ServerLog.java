package org.passerelle.drafts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL itself says it has executed, connection by connection. */
final class ServerLog implements AutoCloseable {

    private static final Pattern ENTRY = Pattern.compile(
            "(?m)^\\d{4}-\\d\\d-\\d\\d [^\\[]*\\[(\\d+)] LOG:  (?:statement|execute [^:]*): ((?:.*(?:\\n\\t.*)*))");

    private final Path file;
    private final String url;
    private final String password;
    private long read;

    ServerLog(Path dataFolder, String jdbcUrl, String password) throws SQLException {
        this.file = dataFolder.resolve("postgres.log");
        this.url = jdbcUrl;
        this.password = password;
        set("alter system set log_statement = 'all'");
        awaitHeard();
    }

    /**
     * PostgreSQL tells all its connections of a new setting before it accepts another one, so once a new one logs, each one
     * does from its next statement on.
     */
    private void awaitHeard() throws SQLException {
        boolean heard = false;
        while (!heard) {
            try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                    Statement ask = connection.createStatement();
                    ResultSet answer = ask.executeQuery("show log_statement")) {
                heard = answer.next() && answer.getString(1).equals("all");
            }
        }
    }

    /** Forgets what was executed so far. */
    void mark() throws IOException {
        read = Files.size(file);
    }

    /** Transactions and single statements since the mark: each a list of statements in the order of execution. */
    List<List<String>> transactions() throws IOException {
        byte[] all = Files.readAllBytes(file);
        String since = new String(all, (int) read, all.length - (int) read, StandardCharsets.UTF_8);
        Map<String, List<List<String>>> byConnection = new LinkedHashMap<>();
        Map<String, List<String>> open = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(since);
        while (entry.find()) {
            add(byConnection.computeIfAbsent(entry.group(1), _ -> new ArrayList<>()), open, entry);
        }
        return byConnection.values().stream().flatMap(List::stream).toList();
    }

    private static void add(List<List<String>> done, Map<String, List<String>> open, Matcher entry) {
        String statement = entry.group(2).replaceAll("\\s+", " ").strip();
        List<String> current = open.get(entry.group(1));
        if (current == null) {
            current = new ArrayList<>();
            done.add(current);
        }
        current.add(statement);
        if (statement.equalsIgnoreCase("begin")) {
            open.put(entry.group(1), current);
        } else if (statement.equalsIgnoreCase("commit") || statement.equalsIgnoreCase("rollback")) {
            open.remove(entry.group(1));
        }
    }

    private void set(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement run = connection.createStatement()) {
            run.execute(statement);
            run.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws SQLException {
        set("alter system reset log_statement");
    }
}
