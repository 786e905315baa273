package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.CalledNames;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.platform.Languages;

/** What whoever comes by a link reads: who asks, by the name they give themselves, and what there is to answer. */
@ApplicationScoped
class ReadVouchLink {

    private final Mutiny.SessionFactory sessions;
    private final VouchDoor door;
    private final CalledNames names;
    private final VouchTexts texts;

    ReadVouchLink(Mutiny.SessionFactory sessions, VouchDoor door, CalledNames names, VouchTexts texts) {
        this.sessions = sessions;
        this.door = door;
        this.names = names;
        this.texts = texts;
    }

    /**
     * The page of a link.
     *
     * @param name null where none is written yet
     * @param signIn whether only somebody signed in can give this kind
     * @param photo whether there is a photo to look at
     */
    record Page(
            String kind,
            @Nullable String name,
            @Nullable String capacity,
            boolean signIn,
            boolean photo,
            Instant expiresAt,
            List<String> about,
            List<VouchTexts.Worded> questions,
            List<VouchTexts.Worded> declarations) {}

    /** What was found. */
    sealed interface Found {

        record Shown(Page page, String language) implements Found {}

        record Refused(VouchRefusal why) implements Found {}
    }

    Uni<Found> read(VouchVisit visit, @Nullable String accepted) {
        return sessions.withStatelessTransaction(tx -> door.look(tx, visit).chain(found -> switch (found) {
            case VouchVisit.Found.Open open -> open(tx, visit, open, accepted);
            case VouchVisit.Found.Refused(VouchRefusal why) -> Uni.createFrom().<Found>item(new Found.Refused(why));
        }));
    }

    private Uni<Found> open(
            Mutiny.StatelessSession tx, VouchVisit visit, VouchVisit.Found.Open open, @Nullable String accepted) {
        String language = texts.spoken(Languages.wanted(accepted, open.request().language()));
        return new VouchRequests(tx)
                .open(open.request().id(), visit.now())
                .chain(() -> new FacePhotos(tx).latest(open.person().id()))
                .chain(photo -> names.of(tx, open.person().id())
                        .map(name -> page(open.request(), name.orElse(null), photo != null, language)))
                .map(page -> new Found.Shown(page, language));
    }

    private Page page(VouchRequest request, @Nullable String name, boolean photo, String language) {
        return new Page(
                request.kind().code(),
                name,
                request.capacity(),
                request.kind() != VouchKind.PROFESSIONAL,
                photo,
                Objects.requireNonNull(request.expiresAt(), "A link that works ends"),
                texts.about(request.kind(), language),
                texts.questions(language),
                texts.declarations(language));
    }
}
