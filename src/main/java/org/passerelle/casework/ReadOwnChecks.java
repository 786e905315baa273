package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.ActivityTexts;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Tells the person of whom something was asked about them, and whether an answer came; never what it was. */
@ApplicationScoped
class ReadOwnChecks {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final ActivityTexts texts;

    ReadOwnChecks(Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, ActivityTexts texts) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.texts = texts;
    }

    /** One check; what law forbids to tell yet is not among them. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OwnCheck(
            CheckKind kind,
            String text,
            Instant askedAt,
            @Nullable Instant answeredAt) {}

    /** Empty for an application that is not there for this actor. */
    Uni<Optional<Page<OwnCheck>>> read(Actor actor, UUID application, PageQuery query, String language) {
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Section.DECISIONS, Right.READ)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : page(tx, application, query, language).map(Optional::of)));
    }

    private Uni<Page<OwnCheck>> page(Mutiny.StatelessSession tx, UUID application, PageQuery query, String language) {
        return new CheckRows(tx)
                .list(application, false, query, clock.instant())
                .map(rows -> Page.of(rows, query, CheckRows.Check::id, row -> shown(row, language)));
    }

    private OwnCheck shown(CheckRows.Check row, String language) {
        String text =
                texts.reason(row.kind().code(), language).orElse(row.kind().code());
        return new OwnCheck(row.kind(), text, row.askedAt(), row.answeredAt());
    }
}
