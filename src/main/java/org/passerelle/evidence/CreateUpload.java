package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.evidence.store.SealedBlobs;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Begins the upload of a file for a piece of evidence, under a key of its own. */
@ApplicationScoped
class CreateUpload {

    /** The sides and pages of one paper. */
    static final int FILES_OF_A_PIECE = 12;

    /** With those that could not be used; whoever needs more adds the paper again. */
    static final int FILES_TRIED = 60;

    /** Three hundred photos of a telephone. */
    static final long BYTES_OF_AN_APPLICATION = 600L * 1024 * 1024;

    /** With those that could not be used, which are kept, too: a bad camera is no reason to refuse, a full store is. */
    static final long BYTES_EVER = 2 * BYTES_OF_AN_APPLICATION;

    private static final Duration LIFE = Duration.ofDays(7);

    private final Mutiny.SessionFactory sessions;
    private final UploadDoor door;
    private final SealedBlobs blobs;
    private final EvidenceVault vault;
    private final InstantSource clock;

    CreateUpload(
            Mutiny.SessionFactory sessions,
            UploadDoor door,
            SealedBlobs blobs,
            EvidenceVault vault,
            InstantSource clock) {
        this.sessions = sessions;
        this.door = door;
        this.blobs = blobs;
        this.vault = vault;
        this.clock = clock;
    }

    Uni<UploadOutcome> create(Actor actor, UUID piece, long length) {
        return sessions.withStatelessTransaction(tx -> new Uploads(tx)
                .applicationOf(piece)
                .chain(application -> application.isEmpty()
                        ? Uni.createFrom().item(new UploadOutcome.NotFound())
                        : create(tx, actor, application.get(), piece, length)));
    }

    private Uni<UploadOutcome> create(
            Mutiny.StatelessSession tx, Actor actor, UUID application, UUID piece, long length) {
        return door.admit(tx, actor, application)
                .chain(admitted -> admitted.isEmpty()
                        ? Uni.createFrom().item(new UploadOutcome.NotFound())
                        : locked(new Pieces(tx), admitted.get(), piece, length));
    }

    /** The lock of the piece makes the count exact. */
    private Uni<UploadOutcome> locked(Pieces pieces, CaseView view, UUID id, long length) {
        return pieces.lock(view.id(), id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new UploadOutcome.NotFound())
                        : door.objection(view, found.get())
                                .<Uni<UploadOutcome>>map(why -> Uni.createFrom().item(new UploadOutcome.Refused(why)))
                                .orElseGet(() -> counted(new Uploads(pieces.tx()), view.id(), id, length)));
    }

    private Uni<UploadOutcome> counted(Uploads uploads, UUID application, UUID piece, long length) {
        return uploads.held(application, piece)
                .chain(held -> held.bytes() + length > BYTES_OF_AN_APPLICATION || held.allBytes() + length > BYTES_EVER
                        ? Uni.createFrom().item(new UploadOutcome.TooManyBytes())
                        : room(uploads, held, piece)
                                .chain(room -> room
                                        ? add(uploads, application, piece, length)
                                        : Uni.createFrom().item(new UploadOutcome.TooManyFiles())));
    }

    private static Uni<Boolean> room(Uploads uploads, Uploads.Held held, UUID piece) {
        return held.files() < FILES_OF_A_PIECE && held.allFiles() < FILES_TRIED
                ? Uni.createFrom().item(true)
                : uploads.makeRoom(piece).map(made -> made > 0);
    }

    private Uni<UploadOutcome> add(Uploads uploads, UUID application, UUID piece, long length) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        byte[] key = vault.sealKey(id, blobs.newKey());
        Upload upload = new Upload(id, application, piece, key, length, 0, now.plus(LIFE));
        return uploads.add(upload, now).replaceWith(new UploadOutcome.Created(upload));
    }
}
