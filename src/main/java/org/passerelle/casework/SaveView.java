package org.passerelle.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;

/** Keeps a filter of the work list, for oneself or for a team. */
@ApplicationScoped
class SaveView {

    private static final int MOST = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    SaveView(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Throws {@link org.passerelle.platform.http.ProblemException} for a filter that is none of the work list. */
    Uni<SavedViewOutcome> save(UUID staff, String name, @Nullable UUID team, WorkListWords filter) {
        WorkListFilter.of(filter, null, staff, clock.instant());
        SavedViewBody view = new SavedViewBody(Ids.next(), name, staff, team, filter);
        return sessions.withStatelessTransaction(
                tx -> theirs(tx, view).chain(theirs -> theirs ? kept(new SavedViews(tx), view) : unknown()));
    }

    private static Uni<Boolean> theirs(Mutiny.StatelessSession tx, SavedViewBody view) {
        UUID team = view.team();
        return team == null ? Uni.createFrom().item(true) : new Teams(tx).holds(team, view.by());
    }

    private Uni<SavedViewOutcome> kept(SavedViews views, SavedViewBody view) {
        return views.count(view.by())
                .chain(count -> count < MOST
                        ? views.add(saved(view), clock.instant()).replaceWith(new SavedViewOutcome.Done(view))
                        : Uni.createFrom().item(new SavedViewOutcome.TooMany()));
    }

    private static SavedViews.Saved saved(SavedViewBody view) {
        try {
            String filter = JSON.writeValueAsString(view.filter());
            return new SavedViews.Saved(view.id(), view.name(), view.by(), view.team(), filter);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A filter cannot be written", failure);
        }
    }

    private static Uni<SavedViewOutcome> unknown() {
        return Uni.createFrom().item(new SavedViewOutcome.TeamUnknown());
    }
}
