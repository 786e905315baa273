package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Lists the teams with their members. */
@ApplicationScoped
class ListTeams {

    private final Mutiny.SessionFactory sessions;

    ListTeams(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Page<Teams.Team>> list(PageQuery query) {
        return sessions.withStatelessSession(tx -> new Teams(tx).list(query))
                .map(rows -> Page.of(rows, query, Teams.Team::id, Function.identity()));
    }
}
