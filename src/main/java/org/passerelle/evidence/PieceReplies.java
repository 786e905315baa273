package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;

/** Answers about pieces: what was changed, and what was read, under the tag of its content. */
@ApplicationScoped
class PieceReplies {

    private final CurrentActor current;
    private final ContentTags contentTags;
    private final EvidenceTexts texts;
    private final PieceShow show;

    PieceReplies(CurrentActor current, ContentTags contentTags, EvidenceTexts texts, PieceShow show) {
        this.current = current;
        this.contentTags = contentTags;
        this.texts = texts;
        this.show = show;
    }

    /** What is told after a change; without details: replies to repeated requests are kept for a day. */
    record Kept(
            UUID id,
            String type,
            String state,
            int revision,
            @Nullable ZoneBody zone) {}

    Actor actor() {
        return current.actor();
    }

    String language(@Nullable String accepted) {
        return texts.spoken(Languages.wanted(accepted, current.actor().language()));
    }

    Kept kept(Piece piece) {
        return new Kept(piece.id(), piece.type(), piece.state().code(), piece.revision(), show.zone(piece));
    }

    /** A list or a thing that has no revision. */
    Reply read(Object body, UUID application, String language) {
        return contentTags.ok(body).seenBy(current.actor(), application).in(language);
    }

    /** A piece: its tag begins with its revision, so that it can be sent back with a change. */
    Reply read(PieceBody body, UUID application, String language) {
        Reply tagged = contentTags.ok(body);
        String content = tagged.etag() == null ? "" : tagged.etag().replace("\"", "");
        return tagged.tagged(body.revision() + "-" + content)
                .seenBy(current.actor(), application)
                .in(language);
    }
}
