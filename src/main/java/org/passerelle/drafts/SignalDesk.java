package org.passerelle.drafts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.Person;
import org.passerelle.drafts.safety.ChildAlone;
import org.passerelle.drafts.safety.Statements;
import org.passerelle.drafts.sync.LoggedChange;
import org.passerelle.drafts.sync.Merged;
import org.passerelle.drafts.sync.Outcome;
import org.passerelle.platform.Ids;

/** Notices in the very save that somebody says they are a child and alone, and seals what they said. */
@ApplicationScoped
class SignalDesk {

    private static final Set<Outcome> SAYS_SOMETHING = EnumSet.of(Outcome.SAVED, Outcome.CONFLICT, Outcome.KEPT);

    private final AnswerVault vault;
    private final ChildProtection protection;

    SignalDesk(AnswerVault vault, ChildProtection protection) {
        this.vault = vault;
        this.protection = protection;
    }

    /** The signal to write with this save; null when there is none, or when it was raised before. */
    @Nullable
    DraftSignal signal(DraftHeader header, Merged merged, Instant now) {
        if (header.childAloneSince() != null || merged.log().stream().noneMatch(SignalDesk::concerns)) {
            return null;
        }
        Statements statements = Statements.of(merged.after());
        return isStated(header, statements, LocalDate.ofInstant(now, Place.ZONE)) ? sealed(statements) : null;
    }

    private static boolean isStated(DraftHeader header, Statements statements, LocalDate today) {
        return header.supplementTo() == null
                ? ChildAlone.isStated(statements, today)
                : header.person() == Person.ADULT && ChildAlone.isStatedLater(statements, today);
    }

    /** Whom the person can call, if they are a child and alone by this save or by an earlier one. */
    @Nullable
    Protection protection(DraftHeader header, @Nullable DraftSignal signal, String language) {
        return signal == null ? protection.of(header.childAloneSince(), language) : protection.in(language);
    }

    private static boolean concerns(LoggedChange logged) {
        return SAYS_SOMETHING.contains(logged.recorded().outcome())
                && Statements.concerns(logged.recorded().key());
    }

    private DraftSignal sealed(Statements statements) {
        UUID id = Ids.next();
        byte[] sealed = vault.seal("draft_signals", id, "stated", text(statements));
        return new DraftSignal(id, Base64.getEncoder().encodeToString(sealed));
    }

    private static String text(Statements statements) {
        ObjectNode stated = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(statements.values())
                .forEach((key, values) ->
                        values.stream().map(AnswerJson::write).forEach(stated.withArray("/" + key)::add));
        return stated.toString();
    }
}
