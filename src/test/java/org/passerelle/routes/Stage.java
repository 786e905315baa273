package org.passerelle.routes;

import static org.passerelle.routes.MadeUpPerson.done;

import java.util.Map;
import org.passerelle.TestingRows;
import org.passerelle.contract.Operations.Operation;

/** Sets the scene for calls that succeed only where something came before. */
record Stage(People people, TestingRows rows) {

    private static final Map<String, String> STATES = Map.of(
            "POST /api/v1/applications/{id}/challenge", "REFUSED",
            "POST /api/v1/applications/{id}/declined-call", "CALLED",
            "POST /api/v1/casework/applications/{id}/evidence-requests", "CALLED",
            "POST /api/v1/casework/applications/{id}/transitions", "CALLED");
    private static final String COMES =
            "insert into case_moves (id, application_id, kind, state_from, way_back_from, state_to, actor_kind, reason, at)"
                    + " values (gen_random_uuid(), ?, 'START_CHECKS', 'CHECKS', '{}', ?, 'SYSTEM', 'CHECKS_STARTED', now())";
    private static final String IS_THERE =
            "update applications a set state = ?, way_back = '{CHECKS}', case_version = case_version + 1, latest_move ="
                    + " (select m.id from case_moves m where m.application_id = a.id order by m.at desc limit 1)"
                    + " where id = ?";

    void before(Operation operation) {
        String state = STATES.get(operation.name());
        if (state != null) {
            rows.change(COMES, people.first().application(), state);
            rows.change(IS_THERE, state, people.first().application());
        }
        if (operation.name().equals("POST /api/v1/casework/tasks/{id}/outcome")) {
            claims();
        }
        if (operation.name().endsWith("/evidence/{piece}/second-look")) {
            rows.change(
                    "update evidence_pieces p set state = 'not_usable' where application_id = ? and not exists ("
                            + "select 1 from evidence_files f where f.piece_id = p.id and f.state = 'uploading')",
                    people.first().application());
        }
    }

    /** Who is to decide has taken the task. */
    private void claims() {
        done(people.as(Caller.CASEWORKER)
                .request()
                .post("/api/v1/casework/tasks/" + SubjectsOfStaff.task(people, rows) + "/claim"));
    }
}
