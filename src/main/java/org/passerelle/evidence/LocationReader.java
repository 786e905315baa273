package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;

/** Who asks about presence, and the language in which to answer them. */
@ApplicationScoped
class LocationReader {

    private final CurrentActor current;
    private final PresenceTexts texts;
    private final ContentTags contentTags;

    LocationReader(CurrentActor current, PresenceTexts texts, ContentTags contentTags) {
        this.current = current;
        this.texts = texts;
        this.contentTags = contentTags;
    }

    Actor actor() {
        return current.actor();
    }

    String language(@Nullable String accepted) {
        return texts.spoken(Languages.wanted(accepted, actor().language()));
    }

    Reply tagged(Object body, UUID application) {
        return contentTags.ok(body).seenBy(actor(), application);
    }
}
