package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.PossibleActor;

/** {@code /vouches/{token}/…}: the photo to look at, the refusal, and taking back what was said. */
@Cancellable(false)
@Path(VouchLinkResource.PATH)
class VouchAnswerResource {

    private final PossibleActor visitor;
    private final InstantSource clock;
    private final ReadVouchPhoto readVouchPhoto;
    private final RefuseVouch refuseVouch;
    private final TakeVouchBack takeVouchBack;
    private final VouchReplies replies;

    VouchAnswerResource(
            PossibleActor visitor,
            InstantSource clock,
            ReadVouchPhoto readVouchPhoto,
            RefuseVouch refuseVouch,
            TakeVouchBack takeVouchBack,
            VouchReplies replies) {
        this.visitor = visitor;
        this.clock = clock;
        this.readVouchPhoto = readVouchPhoto;
        this.refuseVouch = refuseVouch;
        this.takeVouchBack = takeVouchBack;
        this.replies = replies;
    }

    @GET
    @Path("photo")
    public Uni<Response> photo(String token) {
        return visit(token).chain(readVouchPhoto::read).map(photo -> switch (photo) {
            case ReadVouchPhoto.Photo.Shown(byte[] jpeg) -> jpeg(jpeg);
            case ReadVouchPhoto.Photo.None _ -> Problems.of(ProblemType.NOT_FOUND);
            case ReadVouchPhoto.Photo.Refused(VouchRefusal why) -> VouchReplies.refused(why);
        });
    }

    @POST
    @Path("refusal")
    public Uni<Response> refuse(String token) {
        return visit(token)
                .chain(refuseVouch::refuse)
                .map(why -> why.map(VouchReplies::refused)
                        .orElseGet(() -> Reply.nothing().response()))
                .invoke(replies::kick);
    }

    @POST
    @Path("revocation")
    public Uni<Response> takeBack(String token) {
        return takeVouchBack
                .takeBack(token)
                .map(known -> known ? Reply.nothing().response() : Problems.of(ProblemType.LINK_ENDED))
                .invoke(replies::kick);
    }

    private Uni<VouchVisit> visit(String token) {
        return visitor.find().map(actor -> new VouchVisit(token, actor, null, clock.instant()));
    }

    private static Response jpeg(byte[] bytes) {
        return Response.ok(bytes, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
