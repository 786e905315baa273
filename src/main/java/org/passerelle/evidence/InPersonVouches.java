package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.vouch.AboutPhoto;
import org.passerelle.evidence.vouch.Worth;

/** Tells who met a person face to face not long ago and vouches for them: what V2 can rest on. */
@ApplicationScoped
public class InPersonVouches {

    /**
     * One that counts.
     *
     * @param metOn the last day on which they met, in Paris
     * @param knowsPhoto whether they also said that the photo is the person; else they saw none
     */
    public record Met(UUID piece, LocalDate metOn, boolean knowsPhoto) {}

    /** Those of the last {@value Worth#IN_PERSON_DAYS} days that count now, in the caller's transaction. */
    public Uni<List<Met>> of(Mutiny.StatelessSession tx, UUID application, Instant now) {
        LocalDate since = NewVouch.day(now).minusDays(Worth.IN_PERSON_DAYS);
        return new Vouches(tx).inPersonSince(application, since).map(InPersonVouches::met);
    }

    private static List<Met> met(List<Vouch> vouches) {
        return vouches.stream().map(InPersonVouches::met).toList();
    }

    private static Met met(Vouch vouch) {
        LocalDate metOn = Objects.requireNonNull(vouch.metOn(), "They were found by it");
        return new Met(vouch.piece(), metOn, vouch.photo() == AboutPhoto.YES);
    }
}
