package org.passerelle.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingDatabase;
import org.passerelle.TestingFolder;
import org.passerelle.platform.start.DatabaseConnection;

/** Two nodes share one database, as PASSERELLE_DATABASE_URL names it, and need no agreement about who goes first. */
class TwoNodesIT {

    /** Nodes may share the work, but each step is done once. */
    private static final Pattern MIGRATING = Pattern.compile("Migrating schema [^,]*");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void nodesThatStartTogetherOnAnEmptyDatabaseMigrateItOnce() throws Exception {
        try (TestingDatabase database = TestingDatabase.start();
                PackagedProcess one = node(database.connection());
                PackagedProcess two = node(database.connection())) {
            assertThat(status(one)).isEqualTo(200);
            assertThat(status(two)).isEqualTo(200);
            assertThat(MIGRATING.matcher(one.output() + two.output()).results().map(MatchResult::group))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(number(database.connection(), "select count(*) from demo_clock"))
                    .isEqualTo(1);
            assertThat(MadeUpPeople.awaitIn(database.connection())).isEqualTo(MadeUpPeople.HOW_MANY);
            assertThat(number(database.connection(), "select count(*) from flyway_schema_history where not success"))
                    .isZero();
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedEndsTheStart() throws Exception {
        Map<String, String> environment = Map.of(
                "PASSERELLE_DEMO", "true", "PASSERELLE_DATABASE_URL", "postgresql://nobody:none@127.0.0.1:1/nothing");
        try (PackagedProcess process = PackagedProcess.start(TestingFolder.create(), environment)) {
            assertThat(process.exitCode()).isEqualTo(1);
        }
    }

    private static PackagedProcess node(DatabaseConnection database) throws IOException {
        return PackagedProcess.outside(TestingFolder.create(), database);
    }

    private int status(PackagedProcess node) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(node.uri().resolve("/q/health/ready")).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static long number(DatabaseConnection database, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
