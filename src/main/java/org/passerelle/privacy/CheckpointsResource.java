package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Roles;

/** Signed checkpoints of the audit trail, for somebody outside to keep, and the keys to check them with. */
@Cancellable(false)
@Path(Api.V1 + "/audit")
@RolesAllowed(Roles.AUDITOR)
class CheckpointsResource {

    private final Mutiny.SessionFactory sessions;
    private final AuditKeys keys;
    private final ContentTags contentTags;

    CheckpointsResource(Mutiny.SessionFactory sessions, AuditKeys keys, ContentTags contentTags) {
        this.sessions = sessions;
        this.keys = keys;
        this.contentTags = contentTags;
    }

    /** One checkpoint; the signature is a JWS whose payload says the same. */
    record Item(LocalDate day, long position, String chainHash, Instant signedAt, String keyId, String signature) {

        static Item of(Checkpoint checkpoint) {
            return new Item(
                    checkpoint.day(),
                    checkpoint.chain().position(),
                    HexFormat.of().formatHex(checkpoint.chain().hash()),
                    checkpoint.signedAt(),
                    checkpoint.keyId(),
                    checkpoint.signature());
        }
    }

    /** A JWK set of RFC 7517. */
    record Keys(List<Map<String, Object>> keys) {}

    @GET
    @Path("/checkpoints")
    public Uni<Response> checkpoints(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageQuery page = PageQuery.of(limit, cursor);
        return sessions.withStatelessSession(tx -> new Checkpoints(tx).list(page))
                .map(rows -> Page.of(rows, page, Checkpoint::id, Item::of))
                .map(items -> contentTags.ok(items).unless(known));
    }

    @GET
    @Path("/keys")
    public Response keys(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return contentTags.ok(new Keys(keys.published())).unless(known);
    }
}
