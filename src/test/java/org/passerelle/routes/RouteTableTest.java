package org.passerelle.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.contract.Operations;
import org.passerelle.platform.security.Roles;

/** The table is about the routes and the roles that there are, and about all of them. */
class RouteTableTest {

    private static final Set<String> ROUTES =
            Operations.all().stream().map(Operations.Operation::name).collect(Collectors.toUnmodifiableSet());

    private final RouteTable table = RouteTable.read();

    @Test
    void everyRouteHasARow() {
        assertThat(ROUTES.stream().filter(route -> !table.rows().containsKey(route)))
                .as(
                        "routes without a row in %s: decide who may call them; that page says how to add a row",
                        RouteTable.FILE)
                .isEmpty();
    }

    @Test
    void everyRowHasARoute() {
        assertThat(table.rows().keySet().stream().filter(route -> !ROUTES.contains(route)))
                .as("rows of %s without a route: take them out", RouteTable.FILE)
                .isEmpty();
    }

    @Test
    void everyRoleHasAColumn() {
        assertThat(Caller.labels())
                .as(
                        "roles of Roles that nobody of Caller has: add a constant there and a column to %s",
                        RouteTable.FILE)
                .containsAll(roles());
        assertThat(table.columns()).isEqualTo(RouteTable.wantedColumns());
    }

    @Test
    void whatIsNotRecordedHasAReason() {
        table.rows().forEach((route, row) -> assertThat(Recorded.said(row.recorded()))
                .as("what %s says of the record of %s", RouteTable.FILE, route)
                .isTrue());
    }

    private static List<String> roles() {
        return Arrays.stream(Roles.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(RouteTableTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }
}
