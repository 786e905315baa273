package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Finds the person of whom a helper speaks: somebody they help, or who shows them the code to be met with. */
@ApplicationScoped
public class PersonInFront {

    private final WhoWasMet who;

    PersonInFront(WhoWasMet who) {
        this.who = who;
    }

    /** Who it is, said in one way of three; throws where it is said in none or in several. */
    public record Named(
            @Nullable UUID application,
            @Nullable String reference,
            @Nullable String code) {

        public Named {
            line(application, reference, code, Instant.EPOCH);
        }

        private CheckInLine at(Instant now) {
            return line(application, reference, code, now);
        }

        private static CheckInLine line(
                @Nullable UUID application, @Nullable String reference, @Nullable String code, Instant now) {
            return new CheckInLine(Ids.next(), application, reference, code, now);
        }
    }

    /** Who was found. */
    public sealed interface Found {

        record Person(UUID application) implements Found {}

        /** Nobody whom this helper helps, or a code that is none. */
        record Nobody() implements Found {}

        /** This helper has typed too many codes that were none. */
        record TooManyTries() implements Found {}
    }

    /** Codes that are none are counted in the caller's transaction. */
    public Uni<Found> find(Mutiny.StatelessSession tx, Actor.Helper helper, Named named, Instant now) {
        return who.mustWait(tx, helper, now)
                .chain(wait -> wait
                        ? Uni.createFrom().item(new Found.TooManyTries())
                        : who.find(tx, helper, named.at(now), now).map(PersonInFront::found));
    }

    private static Found found(@Nullable UUID application) {
        return application == null ? new Found.Nobody() : new Found.Person(application);
    }
}
