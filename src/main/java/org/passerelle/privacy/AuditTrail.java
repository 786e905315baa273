package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Chance;
import org.passerelle.platform.Ids;
import org.passerelle.platform.Sha256;
import org.passerelle.platform.database.SqlCall;
import org.passerelle.platform.security.Actor;

/**
 * Writes down who looked at or changed a person's file, in the transaction in which they did. The entry itself names
 * nobody: who and why lie in a salted detail row beside it, which goes with the file.
 */
@ApplicationScoped
public class AuditTrail {

    private static final int SALT_BYTES = 16;

    private static final String ADD = """
            with entry as (
              insert into audit_entries (id, at, action, subject, detail_hash)
              values (:id, :at, :action, cast(:subject as bytea), :hash))
            insert into audit_details (entry_id, salt, application_id, actor_kind, actor_id, organisation_id,
              session_id, reason)
            values (:id, :salt, cast(:application as uuid), :kind, :actor, cast(:organisation as uuid), :session,
              cast(:reason as bytea))""";

    private final LookupHash hashes;
    private final FieldCipher cipher;
    private final Chance chance;

    AuditTrail(LookupHash hashes, FieldCipher cipher, Chance chance) {
        this.hashes = hashes;
        this.cipher = cipher;
        this.chance = chance;
    }

    /** Adds an entry in the caller's transaction. */
    public Uni<Void> record(Mutiny.StatelessSession tx, AuditEntry entry) {
        return record(SqlCall.in(tx), entry);
    }

    /** The same in a transaction of the driver's. */
    public Uni<Void> record(SqlCall.Connection connection, AuditEntry entry) {
        return connection.change(new SqlCall(ADD, values(Ids.next(), entry)));
    }

    private Map<String, @Nullable Object> values(UUID id, AuditEntry entry) {
        byte[] salt = chance.bytes(SALT_BYTES);
        UUID application = entry.application();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("at", entry.at().atOffset(ZoneOffset.UTC));
        values.put("action", entry.action().code());
        values.put("subject", application == null ? null : hashes.of("audit.subject", application.toString()));
        values.put("hash", Sha256.of(detail(entry, salt)));
        values.put("salt", salt);
        values.put("application", application);
        values.put("kind", entry.by().kind().code());
        values.put("actor", entry.by().id());
        values.put("organisation", organisation(entry.by()));
        values.put("session", entry.by().sessionId());
        values.put("reason", sealed(id, entry.reason()));
        return values;
    }

    private byte @Nullable [] sealed(UUID id, @Nullable String reason) {
        return reason == null ? null : cipher.seal("audit_details", id, "reason", reason);
    }

    private static @Nullable UUID organisation(Actor actor) {
        return actor instanceof Actor.Helper helper ? helper.organisationId() : null;
    }

    private static byte[] detail(AuditEntry entry, byte[] salt) {
        Actor by = entry.by();
        return Stream.of(
                        HexFormat.of().formatHex(salt),
                        String.valueOf(entry.application()),
                        by.kind().code(),
                        by.id().toString(),
                        String.valueOf(organisation(by)),
                        by.sessionId().toString(),
                        entry.reason() == null ? "" : entry.reason())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
