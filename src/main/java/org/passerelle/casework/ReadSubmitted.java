package org.passerelle.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.drafts.SubmittedAnswers;
import org.passerelle.platform.security.Actor;

/** Shows staff what a person submitted, and what was corrected since; the look is on record. */
@ApplicationScoped
class ReadSubmitted {

    /** Without the bounds of requests: what is stored was within them. */
    private static final JsonMapper STORED = new JsonMapper();

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final SubmittedAnswers answers;

    ReadSubmitted(Mutiny.SessionFactory sessions, CaseDoor door, SubmittedAnswers answers) {
        this.sessions = sessions;
        this.door = door;
        this.answers = answers;
    }

    /** One form with its answers. */
    record Form(
            UUID application,
            String form,
            int version,
            String language,
            Instant submittedAt,
            String sha256,
            JsonNode answers,
            List<SubmittedAnswers.Corrected> corrections) {}

    /** All forms of a case, the first first. */
    record Body(List<Form> forms) {}

    Uni<CaseRead<Body>> read(Actor.Staff actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.FORM, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> body(tx, view))));
    }

    private Uni<Body> body(Mutiny.StatelessSession tx, CaseView view) {
        return answers.of(tx, view.id())
                .map(found -> new Body(found.stream().map(ReadSubmitted::form).toList()));
    }

    private static Form form(SubmittedAnswers.Submitted submitted) {
        JsonNode sealed = parse(submitted.sealed());
        return new Form(
                submitted.application(),
                sealed.path("form").asText(),
                sealed.path("version").asInt(),
                sealed.path("language").asText(),
                submitted.submittedAt(),
                submitted.sha256(),
                sealed.path("answers"),
                submitted.corrections());
    }

    private static JsonNode parse(String sealed) {
        try {
            return STORED.readTree(sealed);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A sealed submission is not JSON", failure);
        }
    }
}
