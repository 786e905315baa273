package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Chance;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.SqlCall;
import org.passerelle.privacy.chain.EntryDetail;
import org.passerelle.privacy.chain.Written;

/**
 * Writes down who looked at or changed a person's file, in the transaction in which they did. The entry itself names
 * nobody: who and why lie in a salted detail row beside it, which goes with the file.
 */
@ApplicationScoped
public class AuditTrail {

    static final String DETAILS = "audit_details";
    static final String REASON = "reason";
    private static final int SALT_BYTES = 16;
    private static final String ADD = """
            with entry as (
              insert into audit_entries (id, at, action, subject, detail_hash)
              values (:id, :at, :action, cast(:subject as bytea), :hash))
            insert into audit_details (entry_id, salt, application_id, account_id, actor_kind, actor_id, actor_roles,
              organisation_id, session_id, reason_code, reason, hidden_until)
            values (:id, :salt, cast(:application as uuid), cast(:account as uuid), :kind, :actor, :roles,
              cast(:organisation as uuid), :session, cast(:reasonCode as text), cast(:reason as bytea),
              cast(:hiddenUntil as timestamptz))""";

    private final AuditSubjects subjects;
    private final AuditMarks marks;
    private final FieldCipher cipher;
    private final Chance chance;

    AuditTrail(AuditSubjects subjects, AuditMarks marks, FieldCipher cipher, Chance chance) {
        this.subjects = subjects;
        this.marks = marks;
        this.cipher = cipher;
        this.chance = chance;
    }

    /** Adds an entry in the caller's transaction. */
    public Uni<Void> record(Mutiny.StatelessSession tx, AuditEntry entry) {
        return record(SqlCall.in(tx), entry);
    }

    /** The same in a transaction of the driver's. */
    public Uni<Void> record(SqlCall.Connection connection, AuditEntry entry) {
        EntryDetail detail = EntryDetails.of(Ids.next(), chance.bytes(SALT_BYTES), entry);
        Written written = new Written(detail.entry(), entry.at(), entry.action().code(), subjects.of(entry), detail);
        return connection.change(new SqlCall(ADD, values(written, detail)));
    }

    private Map<String, @Nullable Object> values(Written written, EntryDetail detail) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", written.id());
        values.put("at", zoned(written.at()));
        values.put("action", written.action());
        values.put("subject", written.subject());
        values.put("hash", marks.of(written));
        values.put("salt", detail.salt());
        values.put("application", detail.application());
        values.put("account", detail.account());
        values.put("kind", detail.actorKind());
        values.put("actor", detail.actor());
        values.put("roles", detail.roles());
        values.put("organisation", detail.organisation());
        values.put("session", detail.session());
        values.put("reasonCode", detail.reasonCode());
        values.put("reason", sealed(detail.entry(), detail.reason()));
        values.put("hiddenUntil", zoned(detail.hiddenUntil()));
        return values;
    }

    private byte @Nullable [] sealed(UUID id, @Nullable String reason) {
        return reason == null ? null : cipher.seal(DETAILS, id, REASON, reason);
    }

    private static @Nullable Object zoned(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
