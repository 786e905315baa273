package org.passerelle.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/**
 * Calls every route of the contract as every role, with ids of their own, of others and of nobody, and holds what it is
 * answered against {@code docs/routes.md}.
 */
@QuarkusTest
class RoutesTest {

    private static final Logger LOG = Logger.getLogger(RoutesTest.class);

    @Inject
    DataSource database;

    @Test
    void everyRouteAnswersEveryRoleAsTheTableSays() {
        TestingClock.toDaytime();
        RouteTable table = RouteTable.read();
        TestingRows rows = new TestingRows(database);
        try (Knocks knocks = new Knocks()) {
            Walk walk = new Walk(People.gather(rows), rows, knocks);
            Map<String, Walk.Seen> seen = walk.all();
            addRows(table, seen);
            List<String> differences = new ArrayList<>(walk.faults());
            seen.forEach((route, found) -> differences.addAll(differences(table, route, found)));
            assertThat(differences)
                    .as(RouteTable.FILE + " and the routes differ")
                    .isEmpty();
            LOG.infof(
                    "%d calls of %d routes as %d roles answered as %s says",
                    walk.calls(), seen.size(), Caller.values().length, RouteTable.FILE);
        }
    }

    private static List<String> differences(RouteTable table, String route, Walk.Seen seen) {
        RouteTable.Row row = table.rows().get(route);
        if (row == null) {
            return List.of(
                    "no row for the route; decide, and add: " + proposed(seen).line(route));
        }
        List<String> found = new ArrayList<>();
        row.cells().forEach((caller, wanted) -> {
            if (!wanted.equals(seen.cells().get(caller))) {
                found.add("%s as %s: the table says %s, the route %s"
                        .formatted(route, caller, wanted, seen.cells().get(caller)));
            }
        });
        if (!Recorded.fits(row.recorded(), seen.recorded())) {
            found.add("%s: the table says of the record '%s', seen was %s"
                    .formatted(route, row.recorded(), seen.recorded()));
        }
        return found;
    }

    private static RouteTable.Row proposed(Walk.Seen seen) {
        Map<String, String> cells = new LinkedHashMap<>();
        Caller.labels().forEach(caller -> cells.put(caller, seen.cells().get(caller)));
        return new RouteTable.Row(cells, Recorded.proposed(seen.recorded()));
    }

    /** Spares typing; whoever does it must read what was added, and say why where nothing is recorded. */
    private static void addRows(RouteTable table, Map<String, Walk.Seen> seen) {
        if (Boolean.getBoolean("passerelle.add-routes")) {
            RouteTable.add(seen.entrySet().stream()
                    .filter(entry -> !table.rows().containsKey(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> proposed(entry.getValue()))));
        }
    }
}
