package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.notifications.Asked;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.TextCode;

/** Tells who texts a helper's code who asks for what, and for how long; nothing is given yet. */
@ApplicationScoped
class OfferAccess {

    private final Cases cases;
    private final HelperCodes codes;
    private final AccessWords words;
    private final ChildHelped childHelped;

    OfferAccess(Cases cases, HelperCodes codes, AccessWords words, ChildHelped childHelped) {
        this.cases = cases;
        this.codes = codes;
        this.words = words;
        this.childHelped = childHelped;
    }

    Uni<TextCode.Said> offer(Mutiny.StatelessSession tx, Asked asked) {
        return new HelperGuesses(tx)
                .wait(asked.person(), asked.at())
                .chain(wait -> wait.isPresent()
                        ? only(Notice.REPLY_HELPER_CODE_OVER)
                        : cases.ownOf(tx, asked.person()).chain(own -> offer(tx, asked, own)));
    }

    private Uni<TextCode.Said> offer(Mutiny.StatelessSession tx, Asked asked, List<CaseView> own) {
        return switch (own.size()) {
            case 0 -> only(Notice.REPLY_NO_FORM);
            case 1 -> offer(tx, asked, own.getFirst());
            default -> only(Notice.REPLY_SIGN_IN_INSTEAD);
        };
    }

    /** Who is trained speaks with a child first, and with who asks. */
    private Uni<TextCode.Said> offer(Mutiny.StatelessSession tx, Asked asked, CaseView view) {
        return view.childAloneSince() == null
                ? look(tx, asked, view.id())
                : childHelped.look(tx, view.id(), asked.at()).chain(() -> only(Notice.REPLY_HELPER_CHILD));
    }

    private Uni<TextCode.Said> look(Mutiny.StatelessSession tx, Asked asked, UUID application) {
        Optional<byte[]> hash = codes.hash(asked.argument());
        return hash.isEmpty()
                ? wrong(tx, asked)
                : new HelperInvitations(tx)
                        .find(hash.get(), asked.at())
                        .chain(invitation -> said(tx, asked, application, invitation));
    }

    private Uni<TextCode.Said> said(
            Mutiny.StatelessSession tx, Asked asked, UUID application, HelperInvitations.@Nullable Asked invitation) {
        if (invitation == null || !invitation.live(asked.at())) {
            return wrong(tx, asked);
        }
        Map<String, String> values = Map.of(
                "organisation",
                invitation.organisationName(),
                "access",
                String.join("; ", words.says(invitation.terms(), words.texted(asked.language()))),
                "days",
                Integer.toString(invitation.terms().days()));
        return Uni.createFrom()
                .item(new TextCode.Said.Offer(
                        Notice.REPLY_HELPER_CODE, values, AgreeByText.about(invitation.id(), application)));
    }

    private static Uni<TextCode.Said> wrong(Mutiny.StatelessSession tx, Asked asked) {
        return new HelperGuesses(tx).add(asked.person(), asked.at()).chain(() -> only(Notice.REPLY_HELPER_CODE_OVER));
    }

    private static Uni<TextCode.Said> only(Notice notice) {
        return Uni.createFrom().item(new TextCode.Said.Only(notice));
    }
}
