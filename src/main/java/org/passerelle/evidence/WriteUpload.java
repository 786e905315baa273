package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.evidence.store.SealedBlobs;
import org.passerelle.platform.database.Waiting;
import org.passerelle.platform.security.Actor;

/** Takes further bytes of a file; on a virtual thread, which follows a phone's slow stream. */
@ApplicationScoped
class WriteUpload {

    private final Waiting waiting;
    private final TurnDesk turns;
    private final SealedBlobs blobs;
    private final EvidenceVault vault;
    private final InstantSource clock;
    private final Semaphore room;

    /** Each upload that runs holds a segment in memory, so their number is bounded. */
    WriteUpload(
            Waiting waiting,
            TurnDesk turns,
            SealedBlobs blobs,
            EvidenceVault vault,
            InstantSource clock,
            @ConfigProperty(name = "passerelle.uploads.at-once") int atOnce) {
        this.room = new Semaphore(atOnce);
        this.waiting = waiting;
        this.turns = turns;
        this.blobs = blobs;
        this.vault = vault;
        this.clock = clock;
    }

    UploadOutcome write(Actor actor, UUID id, SentBytes sent) {
        if (!room.tryAcquire()) {
            return new UploadOutcome.StorageAway();
        }
        try {
            return admitted(actor, id, sent);
        } finally {
            room.release();
        }
    }

    private UploadOutcome admitted(Actor actor, UUID id, SentBytes sent) {
        String blob = Writing.newName(id);
        return switch (waiting.until(() -> turns.begin(actor, id, sent.offset(), blob))) {
            case TurnDesk.Asked.Refused(UploadOutcome outcome) -> outcome;
            case TurnDesk.Asked.Taken(UploadTurn turn) ->
                writing(turn, sent, blob).run();
        };
    }

    private Writing writing(UploadTurn turn, SentBytes sent, String blob) {
        byte[] key = vault.openKey(turn.upload().id(), turn.upload().key());
        return new Writing(new Writing.Tools(waiting, turns, blobs, clock), turn, key, sent, blob);
    }
}
