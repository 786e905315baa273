package org.passerelle.drafts;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.SpokenLanguage;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Moved;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Person;
import org.passerelle.cases.status.Reason;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.StoredAnswer;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.Ids;
import org.passerelle.platform.Languages;
import org.passerelle.platform.security.Actor;

/** Makes the snapshot of a complete draft, moves its case and writes the receipt, inside the caller's transaction. */
@ApplicationScoped
class SealSubmission {

    private static final String LANGUAGE_KEY = "contact.language";
    private static final String TABLE = "submissions";
    private static final String COLUMN = "sealed";

    private final Cases cases;
    private final Outbox outbox;
    private final AnswerVault vault;
    private final SpokenLanguage spoken;
    private final List<SubmissionObserver> observers;

    SealSubmission(
            Cases cases,
            Outbox outbox,
            AnswerVault vault,
            SpokenLanguage spoken,
            @All List<SubmissionObserver> observers) {
        this.cases = cases;
        this.outbox = outbox;
        this.vault = vault;
        this.spoken = spoken;
        this.observers = observers;
    }

    /** Empty when the case does not take it now; from then on the person is written to in the language they chose. */
    Uni<Optional<Receipt>> seal(
            Mutiny.StatelessSession tx, Actor actor, DraftHeader header, DraftView view, Instant now) {
        String language =
                language(view.state(), actor instanceof Actor.Applicant ? actor.language() : Languages.FALLBACK);
        Snapshot snapshot = Snapshot.of(view, language);
        return move(tx, actor, header, now)
                .chain(moved -> moved instanceof Moved.Done done
                        ? sealed(tx, header, snapshot, language, done)
                                .call(() -> adult(header)
                                        ? lead(tx, actor, header, language)
                                        : Uni.createFrom().voidItem())
                                .map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** A helper does not read what they submit in the person's language. */
    private Uni<Void> lead(Mutiny.StatelessSession tx, Actor actor, DraftHeader header, String language) {
        return actor instanceof Actor.Applicant applicant
                ? spoken.lead(tx, applicant, language)
                : spoken.lead(tx, header.owner(), language);
    }

    private Uni<Receipt> sealed(
            Mutiny.StatelessSession tx, DraftHeader header, Snapshot snapshot, String language, Moved.Done done) {
        CaseMoved event = done.event();
        Receipt receipt = receipt(reference(header, done), header, snapshot, language, event.at());
        Notice notice = Notice.of(event.move().notice());
        Announcement announcement = Announcement.about(header.id(), header.owner(), notice);
        Map<String, String> values = NoticeValues.submitted(receipt.reference(), event.at());
        return store(tx, header, snapshot, receipt)
                .chain(() -> outbox.tell(tx, announcement.with(values), language))
                .replaceWith(receipt);
    }

    /** Seals corrected answers beside the earlier snapshots, without a move. */
    Uni<Receipt> amend(Mutiny.StatelessSession tx, DraftHeader header, DraftView view, Instant now) {
        String language = language(view.state(), Languages.FALLBACK);
        Snapshot snapshot = Snapshot.of(view, language);
        String reference = Objects.requireNonNull(header.reference(), "A submitted case has no reference");
        Receipt receipt = new Receipt(
                reference,
                now,
                header.version(),
                language,
                snapshot.sha256(),
                header.state().name());
        return speak(tx, header, language)
                .chain(() -> store(tx, header, snapshot, receipt))
                .replaceWith(receipt);
    }

    /** Only where the language itself was corrected: they may have chosen another elsewhere since. */
    private Uni<Void> speak(Mutiny.StatelessSession tx, DraftHeader header, String language) {
        return new Submissions(tx)
                .latest(header.id())
                .chain(latest -> latest != null && !latest.receipt().language().equals(language) && adult(header)
                        ? spoken.lead(tx, header.owner(), language)
                        : Uni.createFrom().voidItem());
    }

    /** What a form says of a child is not the language its parent reads. */
    private static boolean adult(DraftHeader header) {
        return header.person() == Person.ADULT;
    }

    /** The text that was sealed. */
    String open(Submissions.Sealed sealed) {
        return vault.open(TABLE, sealed.id(), COLUMN, sealed.sealed());
    }

    private Uni<Moved> move(Mutiny.StatelessSession tx, Actor actor, DraftHeader header, Instant now) {
        Mover mover = Movers.of(actor);
        MoveRequest request = MoveRequest.of(MoveKind.SUBMIT, mover, Reason.SUBMITTED, now);
        return cases.move(tx, header.id(), request, null);
    }

    /** A later form has the number of its case. */
    private static String reference(DraftHeader header, Moved.Done done) {
        String own = done.view().reference();
        return Objects.requireNonNull(own == null ? header.reference() : own, "A submitted case has no reference");
    }

    private static Receipt receipt(
            String reference, DraftHeader header, Snapshot snapshot, String language, Instant now) {
        String state = CaseState.SUBMITTED.name();
        return new Receipt(reference, now, header.version(), language, snapshot.sha256(), state);
    }

    private Uni<Void> store(Mutiny.StatelessSession tx, DraftHeader header, Snapshot snapshot, Receipt receipt) {
        UUID id = Ids.next();
        byte[] sealed = vault.seal(TABLE, id, COLUMN, snapshot.json());
        return new Submissions(tx)
                .add(header.id(), header.revision(), new Submissions.Sealed(id, receipt, sealed))
                .chain(() -> observed(tx, header, snapshot));
    }

    /** A later form says of a person only what a caseworker has looked at first. */
    private Uni<Void> observed(Mutiny.StatelessSession tx, DraftHeader header, Snapshot snapshot) {
        if (header.supplementTo() != null || observers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        SubmittedIdentity identity = SubmittedIdentity.of(header.id(), snapshot.json());
        return Multi.createFrom()
                .iterable(observers)
                .onItem()
                .transformToUniAndConcatenate(observer -> observer.sealed(tx, identity))
                .onItem()
                .ignoreAsUni();
    }

    /** The language that the person chose in the form, else the other one. */
    static String language(DraftState state, String other) {
        return Optional.ofNullable(state.answer(LANGUAGE_KEY))
                .map(StoredAnswer::value)
                .filter(AnswerValue.Text.class::isInstance)
                .map(value -> ((AnswerValue.Text) value).text())
                .filter(Languages.TAGS::contains)
                .orElse(other);
    }
}
