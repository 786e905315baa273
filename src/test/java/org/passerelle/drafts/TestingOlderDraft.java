package org.passerelle.drafts;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.passerelle.TestingRows;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.sync.Author;
import org.passerelle.drafts.sync.Incoming;
import org.passerelle.drafts.sync.Merge;
import org.passerelle.drafts.sync.Merged;
import org.passerelle.drafts.sync.Situation;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.Connections;

/** Puts drafts back to the first version of their form and saves into them, as it was before the second came out. */
@ApplicationScoped
class TestingOlderDraft {

    private static final int FIRST = 1;

    private final Pool pool;
    private final DataSource database;
    private final InstantSource clock;
    private final Forms forms;
    private final AnswerVault vault;

    TestingOlderDraft(Pool pool, DataSource database, InstantSource clock, Forms forms, AnswerVault vault) {
        this.pool = pool;
        this.database = database;
        this.clock = clock;
        this.forms = forms;
        this.vault = vault;
    }

    /** A phone whose draft was begun on the first version, with answers saved then. */
    TestingPhoneApp of(TestingPhoneApp phone, Map<String, Object> answers) {
        new TestingRows(database)
                .change("update drafts set version = 1 where application_id = cast(? as uuid)", phone.application());
        save(phone, answers);
        return phone;
    }

    /** Saves as the application did before the second version came out. */
    void save(TestingPhoneApp phone, Map<String, Object> answers) {
        List<Map<String, Object>> changes = answers.entrySet().stream()
                .map(answer -> phone.types(answer.getKey(), answer.getValue()))
                .toList();
        SaveRequest request =
                Objects.requireNonNull(new JsonMapper().convertValue(phone.body(changes), SaveRequest.class));
        UUID id = UUID.fromString(phone.application());
        run(Connections.of(pool)
                .chain(connection -> save(connection, id, request).eventually(connection::close)));
    }

    private Uni<Boolean> save(SqlConnection connection, UUID id, SaveRequest request) {
        DraftExchange exchange = new DraftExchange(connection);
        List<String> keys =
                request.changes().stream().map(SaveRequest.Change::key).toList();
        return exchange.lock(id, request.device(), keys).chain(locked -> exchange.write(write(locked, request)));
    }

    private DraftWrite write(DraftExchange.Locked locked, SaveRequest request) {
        DraftHeader header = Objects.requireNonNull(locked.header());
        FormDefinition first = forms.version(header.form(), FIRST).orElseThrow();
        Instant now = clock.instant();
        List<Incoming> incoming = new IncomingReader(forms, vault, header.id(), first).read(request.changes());
        StoredDraft stored = StoredDraft.of(header, locked.rows(), vault);
        Merged merged = Merge.apply(
                stored.state(), new Situation(request.device(), Author.APPLICANT, true, now, Ids::next), incoming);
        WriteRows rows = new WriteRows(vault, forms, header.id(), first);
        return new DraftWrite(
                header.id(),
                header.owner(),
                new TypedOn(request.device(), null),
                stored.device() == null,
                Author.APPLICANT.code(),
                merged.after().revision(),
                header.lapsesAt(),
                now,
                rows.answers(merged.written()),
                rows.alternatives(merged.opened()),
                rows.closed(merged.closed()),
                rows.changes(merged.log()),
                null);
    }

    private static void run(Uni<Boolean> work) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
