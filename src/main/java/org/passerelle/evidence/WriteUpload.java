package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.passerelle.evidence.store.SealedBlobs;
import org.passerelle.platform.database.Waiting;
import org.passerelle.platform.security.Actor;

/** Takes further bytes of a file; on a virtual thread, which follows a phone's slow stream. */
@ApplicationScoped
class WriteUpload {

    private final Waiting waiting;
    private final UploadRoom room;
    private final TurnDesk turns;
    private final SealedBlobs blobs;
    private final EvidenceVault vault;

    WriteUpload(Waiting waiting, UploadRoom room, TurnDesk turns, SealedBlobs blobs, EvidenceVault vault) {
        this.waiting = waiting;
        this.room = room;
        this.turns = turns;
        this.blobs = blobs;
        this.vault = vault;
    }

    UploadOutcome write(Actor actor, UUID id, SentBytes sent) {
        if (!room.enter(actor.id())) {
            return new UploadOutcome.StorageAway();
        }
        try {
            return admitted(actor, id, sent);
        } finally {
            room.leave(actor.id());
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
        return new Writing(new Writing.Tools(waiting, turns, blobs), turn, key, sent, blob);
    }
}
