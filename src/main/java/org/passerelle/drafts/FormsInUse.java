package org.passerelle.drafts;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Stops a start in which a stored application's version of its form is gone: nobody could go on with theirs. */
@ApplicationScoped
class FormsInUse {

    private static final String IN_USE = "select distinct form, version from drafts order by form, version";

    private final DataSource database;
    private final Forms forms;

    FormsInUse(DataSource database, Forms forms) {
        this.database = database;
        this.forms = forms;
    }

    void start(@Observes StartupEvent event) throws SQLException {
        List<String> gone = gone(forms);
        if (!gone.isEmpty()) {
            throw new IllegalStateException("Applications are stored on versions of forms that are gone: "
                    + String.join(", ", gone) + ". Put their definitions back into forms/ and forms/index.json");
        }
    }

    /** The form and version of every application that these forms cannot show. */
    List<String> gone(Forms known) throws SQLException {
        List<String> gone = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IN_USE)) {
            while (row.next()) {
                if (known.version(row.getString(1), row.getInt(2)).isEmpty()) {
                    gone.add(row.getString(1) + ' ' + row.getInt(2));
                }
            }
        }
        return gone;
    }
}
