package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.store.SealedBlobs;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Begins the upload of a file for a piece of evidence, under a key of its own. */
@ApplicationScoped
class CreateUpload {

    /** The sides and pages of one paper. */
    static final int FILES_OF_A_PIECE = 12;

    /** Three hundred photos of a telephone. */
    static final long BYTES_OF_AN_APPLICATION = 600L * 1024 * 1024;

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
                        : counted(tx, application, piece, length));
    }

    /** The lock of the piece makes the count exact. */
    private Uni<UploadOutcome> counted(Mutiny.StatelessSession tx, UUID application, UUID piece, long length) {
        Uploads uploads = new Uploads(tx);
        return new Pieces(tx)
                .lock(application, piece)
                .chain(() -> uploads.held(application, piece))
                .chain(held -> held.bytes() + length > BYTES_OF_AN_APPLICATION
                        ? Uni.createFrom().item(new UploadOutcome.TooManyBytes())
                        : room(uploads, held.files(), piece)
                                .chain(room -> room
                                        ? add(uploads, application, piece, length)
                                        : Uni.createFrom().item(new UploadOutcome.TooManyFiles())));
    }

    private static Uni<Boolean> room(Uploads uploads, long files, UUID piece) {
        return files < FILES_OF_A_PIECE
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
