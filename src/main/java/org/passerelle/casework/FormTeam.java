package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;

/** Makes a new team, to which nobody belongs yet. */
@ApplicationScoped
class FormTeam {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    FormTeam(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    Uni<TeamOutcome> form(String name, boolean takesCases) {
        Teams.Team team = new Teams.Team(Ids.next(), name, takesCases, List.of());
        return sessions.withStatelessTransaction(tx -> added(new Teams(tx), team));
    }

    private Uni<TeamOutcome> added(Teams teams, Teams.Team team) {
        return teams.oneAtATime()
                .chain(() -> teams.add(team, clock.instant()))
                .map(added -> added ? new TeamOutcome.Done(team) : new TeamOutcome.NameTaken());
    }
}
