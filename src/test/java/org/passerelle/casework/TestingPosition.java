package org.passerelle.casework;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.ArrayText;

/** Puts a case into a state past every move, where a test is about what comes after. */
record TestingPosition(DataSource database) {

    /** As if it had come by a move of that kind from the last state of the way back, or from {@code before}. */
    void put(UUID application, CaseState state, List<CaseState> wayBack, CaseState before) {
        UUID move = Ids.next();
        TestingRows rows = new TestingRows(database);
        rows.change(
                "insert into case_moves (id, application_id, kind, state_from, way_back_from, state_to, actor_kind, reason,"
                        + " at) values (?, ?, 'START_CHECKS', ?, '{}', ?, 'SYSTEM', 'CHECKS_STARTED', now())",
                move,
                application,
                before.name(),
                state.name());
        rows.change(
                "update applications set state = ?, way_back = cast(? as text[]), latest_move = ?,"
                        + " case_version = case_version + 1, child_alone_since = null where id = ?",
                state.name(),
                ArrayText.of(wayBack.stream().map(Enum::name).toList()),
                move,
                application);
    }

    /** The same for a state that one simply comes to. */
    void put(UUID application, CaseState state) {
        put(application, state, List.of(), CaseState.SUBMITTED);
    }
}
