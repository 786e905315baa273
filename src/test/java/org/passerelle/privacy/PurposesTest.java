package org.passerelle.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Nothing is stored without a reason: every column has its row in {@code purposes.json}, and every row its column. */
@QuarkusTest
class PurposesTest {

    private static final String COLUMNS = """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name <> 'flyway_schema_history'""";

    @Inject
    DataSource database;

    private final Purposes purposes = Purposes.read();

    @Test
    void everyColumnHasOneRowAndEveryRowNamesAColumn() throws SQLException {
        List<String> described = purposes.columns().stream()
                .flatMap(group -> group.columns().stream().map(column -> group.table() + "." + column))
                .toList();
        assertThat(described).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(stored());
    }

    private List<String> stored() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
