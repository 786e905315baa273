package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Right;
import org.passerelle.platform.security.Actor;

/** Reads why somebody has no paper, beside all the reasons that can be given. */
@ApplicationScoped
class ReadNoPaper {

    private final Mutiny.SessionFactory sessions;
    private final PieceDesk desk;
    private final StatementVault vault;
    private final EvidenceTexts texts;

    ReadNoPaper(Mutiny.SessionFactory sessions, PieceDesk desk, StatementVault vault, EvidenceTexts texts) {
        this.sessions = sessions;
        this.desk = desk;
        this.vault = vault;
        this.texts = texts;
    }

    /** A reason that can be given. */
    record Choice(String code, String text) {}

    /** What was told, empty before anything was, and what can be. */
    record Explained(
            List<String> reasons,
            @Nullable String words,
            @Nullable Instant toldAt,
            @Nullable String toldAs,
            List<Choice> choices) {}

    Uni<PieceOutcome<Explained>> read(Actor actor, UUID application, String language) {
        return sessions.withStatelessTransaction(tx -> desk.admit(tx, actor, application, Right.READ)
                .chain(found -> found.map(_ -> told(tx, application, language)).orElseGet(PieceOutcome::notFound)));
    }

    private Uni<PieceOutcome<Explained>> told(Mutiny.StatelessSession tx, UUID application, String language) {
        return new NoPaper(tx)
                .find(application)
                .map(found -> new PieceOutcome.Done<>(explained(application, found, language)));
    }

    private Explained explained(UUID application, Optional<NoPaper.Told> found, String language) {
        List<Choice> choices = Arrays.stream(NoPaperReason.values())
                .map(reason -> new Choice(reason.code(), texts.of("no_paper." + reason.code(), language)))
                .toList();
        return found.map(told ->
                        new Explained(told.reasons(), words(application, told.words()), told.at(), told.as(), choices))
                .orElseGet(() -> new Explained(List.of(), null, null, null, choices));
    }

    private @Nullable String words(UUID application, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.openNoPaper(application, sealed);
    }
}
