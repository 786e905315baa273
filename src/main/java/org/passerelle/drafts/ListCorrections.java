package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Lists what was proposed and filed, the newest first, for whoever may read the answers. */
@ApplicationScoped
class ListCorrections {

    private final Mutiny.SessionFactory sessions;
    private final ReadApplication readApplication;
    private final AnswerVault vault;

    ListCorrections(Mutiny.SessionFactory sessions, ReadApplication readApplication, AnswerVault vault) {
        this.sessions = sessions;
        this.readApplication = readApplication;
        this.vault = vault;
    }

    /** One more than the page asks for, if there are; empty for what this actor may not see. */
    Uni<Optional<List<CorrectionBody>>> list(Actor actor, UUID id, PageQuery page) {
        return readApplication
                .read(actor, id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : sessions.withStatelessSession(tx -> new Corrections(tx).list(id, page))
                                .map(rows -> Optional.of(bodies(id, rows))));
    }

    private List<CorrectionBody> bodies(UUID application, List<Corrections.Row> rows) {
        return rows.stream()
                .map(row -> CorrectionBody.of(row, vault.value(application, row.key(), row.value(), row.sealed())))
                .toList();
    }
}
