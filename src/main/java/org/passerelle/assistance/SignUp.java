package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.AssistedAccounts;
import org.passerelle.drafts.FirstDrafts;
import org.passerelle.platform.Ids;
import org.passerelle.platform.Languages;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Opens an account and an application for a person without a phone, who is present and agrees to be helped. */
@ApplicationScoped
class SignUp {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AssistedAccounts accounts;
    private final FirstDrafts drafts;
    private final AuditTrail trail;

    SignUp(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            AssistedAccounts accounts,
            FirstDrafts drafts,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.accounts = accounts;
        this.drafts = drafts;
        this.trail = trail;
    }

    /** What became of it. */
    sealed interface Outcome {

        record Opened(UUID application, UUID grant, Instant endsAt) implements Outcome {}

        record FormUnknown() implements Outcome {}

        record LanguageUnknown() implements Outcome {}

        /** What was read out is not what is consented to today, or nobody put it into the language of the person. */
        record ConsentOutdated() implements Outcome {}

        /** The organisation was suspended, or the member has left, this very moment. */
        record MayNotHelp() implements Outcome {}
    }

    Uni<Outcome> open(Actor.Helper helper, AssistedStart start) {
        Optional<String> language = Languages.of(start.consent().language());
        if (!drafts.canBegin(start.form())) {
            return Uni.createFrom().item(new Outcome.FormUnknown());
        }
        if (start.consent().version() != ConsentTexts.VERSION) {
            return Uni.createFrom().item(new Outcome.ConsentOutdated());
        }
        return language.map(spoken -> start.consent().understood(spoken)
                        ? open(helper, start, spoken)
                        : Uni.createFrom().<Outcome>item(new Outcome.ConsentOutdated()))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.LanguageUnknown()));
    }

    private Uni<Outcome> open(Actor.Helper helper, AssistedStart start, String language) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new AssistedRows(tx)
                .mayHelp(helper)
                .chain(may -> may
                        ? opened(tx, helper, start, language, now)
                        : Uni.createFrom().item(new Outcome.MayNotHelp())));
    }

    private Uni<Outcome> opened(
            Mutiny.StatelessSession tx, Actor.Helper helper, AssistedStart start, String language, Instant now) {
        return accounts.open(tx, language, now)
                .chain(account -> drafts.begin(tx, account, start.form(), now))
                .chain(application -> helped(tx, helper, start, application, now));
    }

    private Uni<Outcome> helped(
            Mutiny.StatelessSession tx, Actor.Helper helper, AssistedStart start, UUID application, Instant now) {
        UUID grant = Ids.next();
        AssistedRows rows = new AssistedRows(tx);
        return rows.addConsent(application, helper, start.consent(), now)
                .chain(() -> rows.addGrant(grant, application, helper, start.help(), now))
                .chain(() ->
                        trail.record(tx, AuditEntry.about(application, AuditAction.APPLICATION_OPENED, helper, now)))
                .replaceWith(new Outcome.Opened(
                        application, grant, now.plus(start.help().lasting())));
    }
}
