package org.passerelle.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.tus.Checksum;
import org.passerelle.evidence.tus.Tus;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /uploads/{id}}: one file on its way, by tus 1.0. */
@Cancellable(false)
@UploadsResource.SpeaksTus
@RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT, Roles.HELPER, Roles.LEAD})
@Path(UploadsResource.PATH + "/{id}")
class UploadResource {

    static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String EXPIRES = "Upload-Expires";
    private static final String CHECKSUM = "Upload-Checksum";
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final CurrentActor current;
    private final ReadUpload readUpload;
    private final WriteUpload writeUpload;
    private final EndUpload endUpload;

    UploadResource(CurrentActor current, ReadUpload readUpload, WriteUpload writeUpload, EndUpload endUpload) {
        this.current = current;
        this.readUpload = readUpload;
        this.writeUpload = writeUpload;
        this.endUpload = endUpload;
    }

    @HEAD
    public Uni<Response> ask(UUID id) {
        return readUpload.read(current.actor(), id).map(UploadResource::told);
    }

    @PATCH
    @RunOnVirtualThread
    public Response goOn(UUID id, @Context HttpHeaders headers, InputStream body) {
        OptionalLong offset = Tus.number(headers.getHeaderString(OFFSET));
        if (offset.isEmpty()) {
            return Problems.of(ProblemType.UPLOAD_OFFSET_INVALID);
        }
        SentBytes sent = sent(headers, offset.getAsLong(), body);
        return reply(writeUpload.write(current.actor(), id, sent));
    }

    @DELETE
    public Uni<Response> end(UUID id) {
        return endUpload.end(current.actor(), id).map(UploadResource::reply);
    }

    private static Response told(UploadOutcome outcome) {
        return outcome instanceof UploadOutcome.Stands(Upload upload)
                ? standing(Response.ok(), upload)
                        .header(LENGTH, upload.length())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : reply(outcome);
    }

    /** The bytes of a request; only those of tus are taken. */
    static SentBytes sent(HttpHeaders headers, long offset, InputStream body) {
        if (!Tus.BYTES.equals(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw new ProblemException(ProblemType.UPLOAD_TYPE_WRONG);
        }
        OptionalLong announced = Tus.number(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
        return new SentBytes(body, offset, announced.isPresent() ? announced.getAsLong() : null, checksum(headers));
    }

    private static @Nullable Checksum checksum(HttpHeaders headers) {
        String sent = headers.getHeaderString(CHECKSUM);
        return sent == null
                ? null
                : Checksum.read(sent).orElseThrow(() -> new ProblemException(ProblemType.UPLOAD_CHECKSUM_INVALID));
    }

    static Response.ResponseBuilder standing(Response.ResponseBuilder reply, Upload upload) {
        if (upload.expires() != null) {
            reply.header(EXPIRES, Tus.date(upload.expires()));
        }
        return reply.header(OFFSET, upload.received());
    }

    static Response reply(UploadOutcome outcome) {
        return switch (outcome) {
            case UploadOutcome.Created(Upload upload) ->
                standing(Response.status(Response.Status.CREATED), upload)
                        .header(HttpHeaders.LOCATION, UploadsResource.PATH + "/" + upload.id())
                        .build();
            case UploadOutcome.Stands(Upload upload) ->
                standing(Response.noContent(), upload).build();
            case UploadOutcome.Ended _ -> Response.noContent().build();
            case UploadOutcome.InUse _ ->
                Problems.with(ProblemType.UPLOAD_IN_USE)
                        .retryAfter(TurnDesk.SILENCE)
                        .build();
            case UploadOutcome.StorageFull _ -> later(ProblemType.STORAGE_FULL);
            case UploadOutcome.StorageAway _ -> later(ProblemType.STORAGE_UNAVAILABLE);
            case UploadOutcome.Refused(ProblemType why) -> Problems.of(why);
            case UploadOutcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
            case UploadOutcome.Expired _ -> Problems.of(ProblemType.UPLOAD_EXPIRED);
            case UploadOutcome.OffsetWrong _ -> Problems.of(ProblemType.UPLOAD_OFFSET_WRONG);
            case UploadOutcome.Finished _ -> Problems.of(ProblemType.UPLOAD_FINISHED);
            case UploadOutcome.TooLong _ -> Problems.of(ProblemType.UPLOAD_TOO_LONG);
            case UploadOutcome.ChecksumWrong _ -> Problems.of(ProblemType.UPLOAD_CHECKSUM_WRONG);
            case UploadOutcome.TooManyFiles _ -> Problems.of(ProblemType.TOO_MANY_FILES);
            case UploadOutcome.TooManyBytes _ -> Problems.of(ProblemType.TOO_MANY_BYTES);
        };
    }

    private static Response later(ProblemType type) {
        return Problems.with(type).retryAfter(COME_BACK).build();
    }
}
