package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Shows a person, and a helper who may read their papers, what was found of each piece and why. */
@ApplicationScoped
class OwnReviews {

    private final Mutiny.SessionFactory sessions;
    private final EvidenceDoor door;
    private final EvidenceTexts texts;
    private final EvidenceWords words;

    OwnReviews(Mutiny.SessionFactory sessions, EvidenceDoor door, EvidenceTexts texts, EvidenceWords words) {
        this.sessions = sessions;
        this.door = door;
        this.texts = texts;
        this.words = words;
    }

    /** One review, without who made it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            UUID piece,
            String outcome,
            @Nullable String reason,
            @Nullable String reasonText,
            @Nullable String words,
            boolean secondLook,
            Instant at) {}

    /** Empty for an application that is not there for this actor. */
    Uni<Optional<Page<Item>>> of(Actor actor, UUID application, PageQuery query, String language) {
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Section.PAPERS, Right.READ)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : page(tx, application, query, language).map(Optional::of)));
    }

    private Uni<Page<Item>> page(Mutiny.StatelessSession tx, UUID application, PageQuery query, String language) {
        return new Reviews(tx)
                .of(application, query)
                .map(rows -> Page.of(rows, query, Reviews.Row::id, row -> item(row, language)));
    }

    private Item item(Reviews.Row row, String language) {
        return new Item(
                row.piece(),
                row.outcome(),
                row.reason(),
                texts.reason(row.reason(), language).orElse(null),
                words.open(EvidenceWords.Place.REVIEW, row.id(), row.words()),
                row.secondLook(),
                row.at());
    }
}
