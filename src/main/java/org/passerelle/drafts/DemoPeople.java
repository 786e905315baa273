package org.passerelle.drafts;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.passerelle.account.DemoAccounts;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/**
 * Has made-up people begin, go on with, complete and submit applications, as they would over HTTP. Doing it again
 * changes nothing: their devices send the same changes under the same numbers.
 */
@ApplicationScoped
class DemoPeople {

    private static final String FORM = "expression-of-interest";

    private final DemoAccounts accounts;
    private final OpenDraft openDraft;
    private final SaveAnswers saveAnswers;
    private final SubmitApplication submitApplication;
    private final ObjectMapper json;

    DemoPeople(
            DemoAccounts accounts,
            OpenDraft openDraft,
            SaveAnswers saveAnswers,
            SubmitApplication submitApplication,
            ObjectMapper json) {
        this.accounts = accounts;
        this.openDraft = openDraft;
        this.saveAnswers = saveAnswers;
        this.submitApplication = submitApplication;
        this.json = json;
    }

    /** Their phones. */
    List<Contact.Phone> phones() {
        return people().stream().map(DemoPerson::phone).map(Contact.Phone::new).toList();
    }

    /** Also goes on where an earlier start was cut short. */
    Uni<Void> introduce() {
        return Multi.createFrom()
                .iterable(people())
                .onItem()
                .transformToUniAndConcatenate(this::introduce)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private List<DemoPerson> people() {
        DemoPerson[] people = json.convertValue(TextFiles.json("demo/people.json"), DemoPerson[].class);
        return List.of(people);
    }

    private Uni<Long> introduce(DemoPerson person) {
        return accounts.accountOf(new Contact.Phone(person.phone()), person.language())
                .map(account -> new Actor.Applicant(account, Ids.next(), person.language(), false))
                .chain(actor -> openDraft
                        .open(actor, FORM)
                        .map(DemoPeople::opened)
                        .chain(draft -> apply(actor, draft, person)));
    }

    private static UUID opened(OpenDraft.Outcome outcome) {
        return switch (outcome) {
            case OpenDraft.Outcome.Anew(DraftHeader draft) -> draft.id();
            case OpenDraft.Outcome.Existing(DraftHeader draft) -> draft.id();
            case OpenDraft.Outcome.NotOpen _, OpenDraft.Outcome.FormUnknown _ ->
                throw new IllegalStateException("There is no form " + FORM);
        };
    }

    /** Gives the last revision; 0, which no submission matches, when their first application has gone elsewhere since. */
    private Uni<Long> apply(Actor.Applicant actor, UUID draft, DemoPerson person) {
        return Multi.createFrom()
                .iterable(person.saves())
                .onItem()
                .transformToUniAndConcatenate(save -> saveAnswers.save(actor, draft, save, person.language()))
                .map(DemoPeople::revision)
                .collect()
                .last()
                .call(revision -> person.submits()
                        ? submitApplication.submit(actor, draft, "\"" + revision + "\"")
                        : Uni.createFrom().voidItem());
    }

    private static long revision(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved(AnswersReply reply, var _) -> reply.revision();
            case SaveOutcome.NotFound _, SaveOutcome.DeviceElsewhere _ -> 0;
        };
    }
}
