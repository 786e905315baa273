package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.passerelle.platform.security.Actor;

/** The two halves of asking for more: the look before, and the asking. */
@ApplicationScoped
class EvidenceAsking {

    private final PreviewEvidence previewEvidence;
    private final AskForEvidence askForEvidence;

    EvidenceAsking(PreviewEvidence previewEvidence, AskForEvidence askForEvidence) {
        this.previewEvidence = previewEvidence;
        this.askForEvidence = askForEvidence;
    }

    Uni<ForeseeEvidence.Prospect> preview(Actor.Staff actor, EvidenceWish wish, Instant now) {
        return previewEvidence.preview(actor, wish, now);
    }

    Uni<EvidenceAsked> ask(Actor.Staff actor, EvidenceWish wish, Instant now) {
        return askForEvidence.ask(actor, wish, now);
    }
}
