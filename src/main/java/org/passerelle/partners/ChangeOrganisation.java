package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** Changes what an organisation tells about itself; only UKVI changes the name that it approved. */
@ApplicationScoped
class ChangeOrganisation {

    private final Mutiny.SessionFactory sessions;
    private final ProfileCheck check;
    private final Demo demo;

    ChangeOrganisation(Mutiny.SessionFactory sessions, ProfileCheck check, Demo demo) {
        this.sessions = sessions;
        this.check = check;
        this.demo = demo;
    }

    /** What is to become different; null leaves a thing as it is, a blank contact goes. */
    record Wanted(
            @Nullable String name,
            @Nullable List<String> towns,
            @Nullable List<String> languages,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Boolean listed) {

        Profile over(Profile now) {
            return new Profile(
                    Objects.requireNonNullElse(name, now.name()),
                    Objects.requireNonNullElse(towns, now.towns()),
                    Objects.requireNonNullElse(languages, now.languages()),
                    phone == null ? now.phone() : phone,
                    email == null ? now.email() : email,
                    Objects.requireNonNullElse(listed, now.listed()));
        }
    }

    Uni<OrganisationOutcome> change(Actor by, UUID id, Wanted wanted) {
        if (!Own.reaches(by, id)) {
            return refused(ProblemType.NOT_FOUND);
        }
        if (by instanceof Actor.Helper && wanted.name() != null) {
            return refused(ProblemType.FORBIDDEN);
        }
        return sessions.withStatelessTransaction(tx -> new Organisations(tx)
                .lock(id)
                .chain(() -> new Organisations(tx).find(id, demo.on()))
                .chain(row -> row == null ? refused(ProblemType.NOT_FOUND) : change(tx, row, wanted)));
    }

    private Uni<OrganisationOutcome> change(Mutiny.StatelessSession tx, OrganisationRow row, Wanted wanted) {
        return switch (check.check(wanted.over(row.profile()))) {
            case ProfileCheck.Checked.Bad(ProblemType type) -> refused(type);
            case ProfileCheck.Checked.Good(Profile profile) ->
                new Organisations(tx)
                        .nameTaken(profile.name(), row.id)
                        .chain(taken -> taken ? refused(ProblemType.ORGANISATION_KNOWN) : keep(tx, row, profile));
        };
    }

    private static Uni<OrganisationOutcome> keep(Mutiny.StatelessSession tx, OrganisationRow row, Profile profile) {
        row.describe(profile);
        return new Organisations(tx).change(row).map(_ -> new OrganisationOutcome.Done(OrganisationBody.of(row)));
    }

    private static Uni<OrganisationOutcome> refused(ProblemType type) {
        return Uni.createFrom().item(new OrganisationOutcome.Refused(type));
    }
}
