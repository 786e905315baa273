package org.passerelle.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.tus.Metadata;
import org.passerelle.evidence.tus.Tus;
import org.passerelle.platform.Uuids;
import org.passerelle.platform.database.Waiting;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /uploads}: begins files for pieces of evidence by tus 1.0, with their first bytes or without. */
@Path(UploadsResource.PATH)
class UploadsResource {

    static final String PATH = Api.V1 + "/uploads";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final Waiting waiting;
    private final CreateUpload createUpload;
    private final BeginUpload beginUpload;

    UploadsResource(
            CurrentActor current,
            Idempotency idempotency,
            Waiting waiting,
            CreateUpload createUpload,
            BeginUpload beginUpload) {
        this.current = current;
        this.idempotency = idempotency;
        this.waiting = waiting;
        this.createUpload = createUpload;
        this.beginUpload = beginUpload;
    }

    /** Routes that ask for the version of tus, and name it in every reply. */
    @NameBinding
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface SpeaksTus {}

    /** What a repeated key stands for. */
    record Wanted(UUID piece, long length) {}

    @OPTIONS
    public Response abilities() {
        return Response.noContent()
                .header("Tus-Resumable", Tus.VERSION)
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", Tus.EXTENSIONS)
                .header("Tus-Max-Size", Tus.LARGEST)
                .header("Tus-Checksum-Algorithm", Tus.CHECKSUMS)
                .build();
    }

    @POST
    @SpeaksTus
    @RunOnVirtualThread
    @RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT, Roles.HELPER, Roles.LEAD})
    public Response create(@Context HttpHeaders headers, InputStream body) {
        Wanted wanted = new Wanted(piece(headers), length(headers));
        SentBytes first = first(headers, body);
        Actor actor = current.actor();
        String key = headers.getHeaderString("Idempotency-Key");
        IdempotentCall call = new IdempotentCall(key, actor.id(), "POST", PATH, wanted);
        Response made = waiting.until(() -> idempotency.once(call, () -> createUpload
                .create(actor, wanted.piece(), wanted.length())
                .map(UploadResource::reply)));
        return first != null && made.getStatus() == Response.Status.CREATED.getStatusCode()
                ? begun(actor, made, first)
                : made;
    }

    private Response begun(Actor actor, Response made, SentBytes first) {
        String address = made.getHeaderString(HttpHeaders.LOCATION);
        UUID id = Uuids.parse(address.substring(PATH.length() + 1)).orElseThrow();
        UploadOutcome outcome = beginUpload.begin(actor, id, first);
        return outcome instanceof UploadOutcome.Stands(Upload upload)
                ? UploadResource.reply(new UploadOutcome.Created(upload))
                : UploadResource.reply(outcome);
    }

    private static UUID piece(HttpHeaders headers) {
        Optional<String> named = Metadata.value(headers.getHeaderString("Upload-Metadata"), "piece");
        return named.flatMap(Uuids::parse).orElseThrow(() -> new ProblemException(ProblemType.UPLOAD_METADATA_INVALID));
    }

    /** A length to be said later could not be held against the limit: it is not offered. */
    private static long length(HttpHeaders headers) {
        OptionalLong length = Tus.number(headers.getHeaderString("Upload-Length"));
        if (length.isEmpty() || length.getAsLong() == 0) {
            throw new ProblemException(ProblemType.UPLOAD_LENGTH_INVALID);
        }
        if (length.getAsLong() > Tus.LARGEST) {
            throw new ProblemException(ProblemType.FILE_TOO_LARGE);
        }
        return length.getAsLong();
    }

    /** Null where none came along, whatever type was said of nothing. */
    private static @Nullable SentBytes first(HttpHeaders headers, InputStream body) {
        boolean some =
                Tus.number(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH)).orElse(0) > 0
                        || headers.getHeaderString("Transfer-Encoding") != null;
        return some ? UploadResource.sent(headers, 0, body) : null;
    }
}
