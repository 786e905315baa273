package org.passerelle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears every SQL statement that Hibernate sends, without its values. */
public final class TestingStatements implements AutoCloseable {

    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final Level before = SQL.getLevel();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord message) {
            statements.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private TestingStatements() {
        ear.setLevel(Level.ALL);
        SQL.setLevel(Level.FINE);
        SQL.addHandler(ear);
    }

    /** Listens until it is closed. */
    public static TestingStatements listen() {
        return new TestingStatements();
    }

    /** What was heard so far and contains one of these words. */
    public List<String> with(String... words) {
        synchronized (statements) {
            return statements.stream()
                    .filter(statement -> List.of(words).stream().anyMatch(statement::contains))
                    .toList();
        }
    }

    @Override
    public void close() {
        SQL.removeHandler(ear);
        SQL.setLevel(before);
    }
}
