package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.passerelle.platform.database.Waiting;
import org.passerelle.platform.security.Actor;

/** Takes the bytes that came with the request that made an upload; sent again with the same key, it tells how far it is. */
@ApplicationScoped
class BeginUpload {

    private final Waiting waiting;
    private final WriteUpload writeUpload;
    private final ReadUpload readUpload;

    BeginUpload(Waiting waiting, WriteUpload writeUpload, ReadUpload readUpload) {
        this.waiting = waiting;
        this.writeUpload = writeUpload;
        this.readUpload = readUpload;
    }

    UploadOutcome begin(Actor actor, UUID id, SentBytes first) {
        UploadOutcome outcome = writeUpload.write(actor, id, first);
        return switch (outcome) {
            case UploadOutcome.OffsetWrong _, UploadOutcome.InUse _ -> waiting.until(() -> readUpload.read(actor, id));
            case UploadOutcome.Created _,
                    UploadOutcome.Stands _,
                    UploadOutcome.Ended _,
                    UploadOutcome.Refused _,
                    UploadOutcome.NotFound _,
                    UploadOutcome.Expired _,
                    UploadOutcome.Finished _,
                    UploadOutcome.TooLong _,
                    UploadOutcome.ChecksumWrong _,
                    UploadOutcome.TooManyFiles _,
                    UploadOutcome.TooManyBytes _,
                    UploadOutcome.StorageFull _,
                    UploadOutcome.StorageAway _ -> outcome;
        };
    }
}
