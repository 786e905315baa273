package org.passerelle.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest.Wanted;
import org.passerelle.cases.status.Reason;
import org.passerelle.evidence.WantedThing;

/**
 * What an officer wants a person to show, and how long they have for it.
 *
 * @param ifMatch the header as it came
 * @param message what the person is told to all of it; null where the list says it
 * @param preview the tag of the preview the officer has seen; null for who has seen none
 */
record EvidenceWish(
        UUID application,
        String ifMatch,
        List<WantedThing> things,
        int days,
        @Nullable String message,
        @Nullable String preview) {

    EvidenceWish {
        things = List.copyOf(things);
    }

    /** The move that asks; why the first thing is wanted is its reason, and the words are the list. */
    TransitionWish transition(String words) {
        Reason reason = Reason.of(things.getFirst().why().code()).orElse(Reason.OTHER);
        return new TransitionWish(
                application, ifMatch, new Wanted.Kind(MoveKind.ASK_FOR_MORE), reason, words, null, preview);
    }
}
