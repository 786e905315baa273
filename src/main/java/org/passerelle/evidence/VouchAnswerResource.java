package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;

/** {@code /vouches/{token}/…}: the photo to look at, the refusal, and taking back what was said. */
@Cancellable(false)
@Path(VouchLinkResource.PATH)
class VouchAnswerResource {

    private final VouchVisits visits;
    private final ReadVouchPhoto readVouchPhoto;
    private final RefuseVouch refuseVouch;
    private final TakeVouchBack takeVouchBack;
    private final VouchMessages messages;

    VouchAnswerResource(
            VouchVisits visits,
            ReadVouchPhoto readVouchPhoto,
            RefuseVouch refuseVouch,
            TakeVouchBack takeVouchBack,
            VouchMessages messages) {
        this.visits = visits;
        this.readVouchPhoto = readVouchPhoto;
        this.refuseVouch = refuseVouch;
        this.takeVouchBack = takeVouchBack;
        this.messages = messages;
    }

    @GET
    @Path("photo")
    public Uni<Response> photo(String token) {
        return visits.of(token, null).chain(readVouchPhoto::read).map(photo -> switch (photo) {
            case ReadVouchPhoto.Photo.Shown(byte[] jpeg) -> jpeg(jpeg);
            case ReadVouchPhoto.Photo.None _ -> Problems.of(ProblemType.NOT_FOUND);
            case ReadVouchPhoto.Photo.Refused(VouchRefusal why) -> VouchLinkResource.refused(why);
        });
    }

    @POST
    @Path("refusal")
    public Uni<Response> refuse(String token) {
        return visits.of(token, null)
                .chain(refuseVouch::refuse)
                .map(why -> why.map(VouchLinkResource::refused)
                        .orElseGet(() -> Reply.nothing().response()))
                .invoke(messages::kick);
    }

    @POST
    @Path("revocation")
    public Uni<Response> takeBack(String token) {
        return takeVouchBack
                .takeBack(token)
                .map(known -> known ? Reply.nothing().response() : Problems.of(ProblemType.LINK_ENDED))
                .invoke(messages::kick);
    }

    private static Response jpeg(byte[] bytes) {
        return Response.ok(bytes, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
