package org.passerelle.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.SubmittedIdentities;
import org.passerelle.drafts.SubmittedIdentity;
import org.passerelle.evidence.PieceDetails.WrittenDate;
import org.passerelle.evidence.identity.DayRange;
import org.passerelle.evidence.identity.OwnData;

/** Makes comparable what a person submitted of themself, and what they answer. */
@ApplicationScoped
class OwnDataDesk {

    private static final String NATIONALITY = "person.nationality";

    private final SubmittedIdentities submitted;
    private final IcuCalendars calendars;

    OwnDataDesk(SubmittedIdentities submitted, IcuCalendars calendars) {
        this.submitted = submitted;
        this.calendars = calendars;
    }

    /** Empty before the first submission. */
    Uni<Optional<OwnData>> submitted(Mutiny.StatelessSession tx, UUID application) {
        return submitted.of(tx, application).map(found -> found.map(OwnDataDesk::data));
    }

    OwnData told(@Nullable String name, @Nullable WrittenDate born, @Nullable String nationality) {
        return OwnData.of(Stream.ofNullable(name).toList(), calendars.days(born).orElse(null), nationality);
    }

    private static OwnData data(SubmittedIdentity identity) {
        List<String> names = Stream.concat(Stream.of(identity.name()), identity.otherNames().stream())
                .toList();
        DayRange born = identity.birth()
                .map(span -> new DayRange(span.from(), span.to(), 0, false))
                .orElse(null);
        JsonNode nationality = identity.answers().get(NATIONALITY);
        return OwnData.of(names, born, nationality == null ? null : nationality.textValue());
    }
}
