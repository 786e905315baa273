package org.passerelle.platform.start;

import java.util.LinkedHashMap;
import java.util.Map;

/** How to reach the database: over JDBC for migrations, over the reactive client for everything else. */
public record DatabaseConnection(
        String jdbcUrl, String reactiveUrl, String user, String password, Map<String, String> security) {

    public DatabaseConnection {
        security = Map.copyOf(security);
    }

    /** The Quarkus settings that point both clients at this database. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(security);
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl);
        settings.put("quarkus.datasource.reactive.url", reactiveUrl);
        settings.put("quarkus.datasource.username", user);
        settings.put("quarkus.datasource.password", password);
        return settings;
    }

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return "DatabaseConnection[" + user + " at " + reactiveUrl + "]";
    }
}
