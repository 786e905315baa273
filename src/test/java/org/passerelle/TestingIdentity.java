package org.passerelle;

import java.util.UUID;
import javax.sql.DataSource;
import org.passerelle.platform.Ids;

/** Gives a made-up person what every stage needs: a passport, a compared face, fingerprints, and presence since the call. */
public record TestingIdentity(DataSource database) {

    private static final String CALL = """
            insert into case_moves (id, application_id, kind, state_from, way_back_from, state_to, actor_kind, reason, at)
            select ?, ?, 'CALL', 'WAITING', '{}', 'CALLED', 'SYSTEM', 'DRAWN', now() - interval '1 hour'
            where not exists (select 1 from case_moves where application_id = ? and kind = 'CALL')""";
    private static final String CALL_AGAIN = """
            insert into case_moves (id, application_id, kind, state_from, way_back_from, state_to, actor_kind, reason, at)
            values (?, ?, 'CALL', 'WAITING', '{}', 'CALLED', 'SYSTEM', 'DRAWN', now())""";
    private static final String FOUND = """
            insert into evidence_findings (id, application_id, piece_id, kind, found_at)
            select gen_random_uuid(), ?, ?, kind, now()
            from unnest(array['fraud_review', 'photo_match', 'biometrics']) kind""";
    private static final String PRESENT = """
            insert into presence_shown (id, application_id, called_at, shown_at, recorded_at)
            select gen_random_uuid(), ?, max(at), max(at), now() from case_moves where application_id = ? and kind = 'CALL'
            on conflict do nothing""";

    /** Proves the person of an application; who was never called was, an hour ago. */
    public void proven(UUID application) {
        TestingPapers evidence = new TestingPapers(database, application);
        evidence.piece("PASSPORT_EPASS", 4, 3, "accepted");
        UUID photo = evidence.photographed("SELFIE_LIVE", 0);
        TestingRows rows = new TestingRows(database);
        rows.change(FOUND, application, photo);
        rows.change(CALL, Ids.next(), application, application);
        rows.change(PRESENT, application, application);
    }

    /** Calls the person once more, and has them present since. */
    public void calledAgain(UUID application) {
        TestingRows rows = new TestingRows(database);
        rows.change(CALL_AGAIN, Ids.next(), application);
        rows.change(PRESENT, application, application);
    }

    /** Takes all of it away again. */
    public void unknown(UUID application) {
        TestingRows rows = new TestingRows(database);
        rows.change("delete from evidence_pieces where application_id = ?", application);
        rows.change("delete from evidence_findings where application_id = ?", application);
        rows.change("delete from presence_shown where application_id = ?", application);
    }
}
