package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Opened;
import org.passerelle.drafts.form.FormDefinition;

/** Starts the first application of an account that was opened just now, in the caller's transaction. */
@ApplicationScoped
public class FirstDrafts {

    private final Forms forms;
    private final Cases cases;

    FirstDrafts(Forms forms, Cases cases) {
        this.forms = forms;
        this.cases = cases;
    }

    /** Whether there is a form of that name which anybody can begin. */
    public boolean canBegin(String form) {
        return forms.newest(form).isPresent() && forms.before(form).isEmpty();
    }

    /** The application; the form must be one that {@link #canBegin}. */
    public Uni<UUID> begin(Mutiny.StatelessSession tx, UUID account, String form, Instant now) {
        FormDefinition definition = forms.newest(form).orElseThrow();
        return cases.open(tx, account, form, now).chain(opened -> begin(tx, opened, definition, now));
    }

    private static Uni<UUID> begin(Mutiny.StatelessSession tx, Opened opened, FormDefinition form, Instant now) {
        UUID id = opened.view().id();
        return new Drafts(tx)
                .create(id, form.form(), form.version(), DraftLife.lapsesAfter(now), now)
                .replaceWith(id);
    }
}
