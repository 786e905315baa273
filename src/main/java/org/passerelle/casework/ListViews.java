package org.passerelle.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Lists the filters that somebody saved, and those of their teams. */
@ApplicationScoped
class ListViews {

    private static final JsonMapper JSON = new JsonMapper();

    private final Mutiny.SessionFactory sessions;

    ListViews(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Page<SavedViewBody>> list(UUID staff, PageQuery query) {
        return sessions.withStatelessSession(tx -> new SavedViews(tx).list(staff, query))
                .map(rows -> Page.of(rows, query, SavedViews.Saved::id, ListViews::body));
    }

    private static SavedViewBody body(SavedViews.Saved view) {
        try {
            WorkListWords filter = JSON.readValue(view.filter(), WorkListWords.class);
            return new SavedViewBody(view.id(), view.name(), view.by(), view.team(), filter);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A saved filter cannot be read", failure);
        }
    }
}
