package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.partners.PartnerDirectory;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.Activity;

/** Shows applicants every look at their files and every change by somebody else, the newest first. */
@ApplicationScoped
class ListActivity {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Activity activity;
    private final PartnerDirectory partners;

    ListActivity(Mutiny.SessionFactory sessions, InstantSource clock, Activity activity, PartnerDirectory partners) {
        this.sessions = sessions;
        this.clock = clock;
        this.activity = activity;
        this.partners = partners;
    }

    /** What was done, and how the organisations in it are called. */
    record Found(List<Activity.Line> lines, Map<UUID, String> organisations) {}

    Uni<Found> of(Actor.Applicant applicant, PageQuery page) {
        Instant now = clock.instant();
        return sessions.withStatelessSession(tx -> new Applications(tx)
                .ofAccount(applicant.accountId())
                .chain(applications -> activity.of(tx, applicant.accountId(), applications, now, page))
                .chain(lines -> named(tx, lines)));
    }

    private Uni<Found> named(Mutiny.StatelessSession tx, List<Activity.Line> lines) {
        Set<UUID> organisations = lines.stream()
                .map(Activity.Line::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return partners.names(tx, organisations).map(names -> new Found(lines, names));
    }
}
