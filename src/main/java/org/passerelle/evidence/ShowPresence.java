package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.evidence.PresenceBody.MissingBody;
import org.passerelle.evidence.PresenceBody.SignBody;
import org.passerelle.evidence.PresenceBody.WayBody;
import org.passerelle.evidence.location.DeviceFix;
import org.passerelle.evidence.location.PresenceRule.Lack;
import org.passerelle.evidence.location.PresenceType;
import org.passerelle.evidence.location.Verdict;

/** Says what is known of a person's presence and what would complete it, in their language. */
@ApplicationScoped
class ShowPresence {

    private final GatherPresence gathering;
    private final PresenceTexts texts;

    ShowPresence(GatherPresence gathering, PresenceTexts texts) {
        this.gathering = gathering;
        this.texts = texts;
    }

    Uni<PresenceFacts> of(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        return gathering.of(tx, view, now);
    }

    PresenceBody body(PresenceFacts facts, String language) {
        boolean open = facts.needed().isPresent();
        return new PresenceBody(
                facts.needed().map(PresencePhase::code).orElse(null),
                facts.until().orElse(null),
                facts.present(),
                new PresenceBody.Shown(
                        facts.shownBefore().orElse(null), facts.shownAfter().orElse(null)),
                facts.stored().stream().map(sign -> sign(facts, sign)).toList(),
                open ? missing(facts, language) : List.of(),
                open ? ways(facts, language) : List.of());
    }

    /** After a fix that is not enough the other ways are offered at once. */
    FixBody reply(DeviceFix.Judgement judgement, String band, PresenceFacts facts, String language) {
        boolean enough = judgement.verdict() == Verdict.CONFIRMED && !judgement.flagged();
        boolean open = facts.needed().isPresent() || !enough && !facts.present();
        return new FixBody(
                judgement.verdict().code(),
                band,
                judgement.flagged(),
                texts.verdict(judgement.verdict(), judgement.flagged(), language),
                facts.present(),
                open ? missing(facts, language) : List.of(),
                open ? ways(facts, language) : List.of());
    }

    List<WayBody> ways(PresenceFacts facts, String language) {
        return Arrays.stream(PresenceType.values())
                .filter(type -> type != PresenceType.LOC_SMS_FR || facts.lack() != Lack.SIGN_BESIDE_FIX)
                .map(type -> new WayBody(
                        type.name(), list(type.probative()), facts.enoughWith(type), texts.way(type, language)))
                .toList();
    }

    private List<MissingBody> missing(PresenceFacts facts, String language) {
        Lack lack = facts.lack();
        return lack == Lack.NOTHING ? List.of() : List.of(new MissingBody(lack.code(), texts.missing(lack, language)));
    }

    private static SignBody sign(PresenceFacts facts, StoredSign stored) {
        Optional<LocationFixes.Kept> fix = facts.fixes().stream()
                .filter(kept -> kept.id().equals(stored.source()))
                .findFirst();
        return new SignBody(
                stored.type(),
                list(stored.probative()),
                stored.probative() || stored.confirmedFix(),
                stored.shownAt(),
                stored.freshUntil(),
                stored.sign().freshAt(facts.now()),
                fix.map(LocationFixes.Kept::verdict).orElse(null),
                fix.map(LocationFixes.Kept::band).orElse(null),
                fix.map(kept -> !kept.oddities().isEmpty()).orElse(false));
    }

    private static String list(boolean probative) {
        return probative ? "A" : "B";
    }
}
