package org.passerelle.platform.database;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** Keeps the changes that rules ask for, and finds nothing. */
public final class TestingConnection implements SqlCall.Connection {

    private final List<SqlCall> changes = new ArrayList<>();

    public List<SqlCall> changes() {
        return List.copyOf(changes);
    }

    @Override
    public Uni<Boolean> finds(SqlCall call) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<Void> change(SqlCall call) {
        changes.add(call);
        return Uni.createFrom().voidItem();
    }
}
