package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.store.SealedBlobs;

/** Shows the face photo, drawn anew, to whoever is asked whether it is the person they know; nothing else of the file. */
@ApplicationScoped
class ReadVouchPhoto {

    private final Mutiny.SessionFactory sessions;
    private final VouchDoor door;
    private final EvidenceVault vault;
    private final SealedBlobs blobs;

    ReadVouchPhoto(Mutiny.SessionFactory sessions, VouchDoor door, EvidenceVault vault, SealedBlobs blobs) {
        this.sessions = sessions;
        this.door = door;
        this.vault = vault;
        this.blobs = blobs;
    }

    /** What there is to see. */
    sealed interface Photo {

        record Shown(byte[] jpeg) implements Photo {}

        record None() implements Photo {}

        record Refused(VouchRefusal why) implements Photo {}
    }

    /** A found place of a photo, or why there is none. */
    private record Place(
            FacePhotos.@Nullable Stored stored, @Nullable VouchRefusal why) {}

    /** The bytes are read after the transaction: the store may be slow. */
    Uni<Photo> read(VouchVisit visit) {
        return sessions.withStatelessTransaction(tx -> door.look(tx, visit).chain(found -> switch (found) {
                    case VouchVisit.Found.Open open ->
                        new FacePhotos(tx).latest(open.person().id()).map(stored -> new Place(stored, null));
                    case VouchVisit.Found.Refused(VouchRefusal why) ->
                        Uni.createFrom().item(new Place(null, why));
                }))
                .chain(this::opened);
    }

    private Uni<Photo> opened(Place place) {
        FacePhotos.Stored stored = place.stored();
        if (place.why() != null) {
            return Uni.createFrom().item(new Photo.Refused(place.why()));
        }
        return stored == null
                ? Uni.createFrom().item(new Photo.None())
                : blobs.get(vault.openKey(stored.file(), stored.key()), stored.blob())
                        .map(Photo.Shown::new);
    }
}
