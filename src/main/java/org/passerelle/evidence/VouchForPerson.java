package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.assistance.PersonInFront;
import org.passerelle.platform.security.Actor;

/** An officer of an organisation vouches for somebody they help, or who shows them the code to be met with. */
@ApplicationScoped
class VouchForPerson {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PersonInFront people;
    private final OfficersVouch officersVouch;

    VouchForPerson(
            Mutiny.SessionFactory sessions, InstantSource clock, PersonInFront people, OfficersVouch officersVouch) {
        this.sessions = sessions;
        this.clock = clock;
        this.people = people;
        this.officersVouch = officersVouch;
    }

    Uni<VouchOutcome> vouch(Actor.Helper officer, PersonInFront.Named named, GiveVouch.Said said) {
        Instant now = clock.instant();
        GiveVouch.Said whole = named.code() == null ? said : metToday(said.body(), now);
        return sessions.withStatelessTransaction(
                tx -> people.find(tx, officer, named, now).chain(found -> switch (found) {
                    case PersonInFront.Found.Person(UUID application) ->
                        officersVouch.give(tx, officer, application, whole, now);
                    case PersonInFront.Found.Nobody _ ->
                        Uni.createFrom().<VouchOutcome>item(new VouchOutcome.PersonUnknown());
                    case PersonInFront.Found.TooManyTries _ ->
                        Uni.createFrom().<VouchOutcome>item(new VouchOutcome.TooManyTries());
                }));
    }

    /** Whoever shows a code stands there. */
    private static GiveVouch.Said metToday(VouchBody said, Instant now) {
        VouchBody met = said.metAtLeast(NewVouch.day(now));
        return new GiveVouch.Said(met, met.read().orElseThrow());
    }
}
