package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Asked;
import org.passerelle.notifications.TextAnswer;
import org.passerelle.notifications.TextCode;
import org.passerelle.notifications.keyword.Plain;

/**
 * The code that a helper shows, texted: it is answered with who asks for what, and given with the number in that answer.
 * What is no code that was shown lately are words, such as the name of a road and the number of a house.
 */
@ApplicationScoped
class TextedCode implements TextCode {

    private static final Pattern TYPED = Pattern.compile("([a-z]{4}) ?(\\d{2})(?: (?:pin )?(\\d{4,8}))?");

    private final HelperCodes codes;
    private final OfferAccess offerAccess;
    private final AgreeByText agree;

    TextedCode(HelperCodes codes, OfferAccess offerAccess, AgreeByText agree) {
        this.codes = codes;
        this.offerAccess = offerAccess;
        this.agree = agree;
    }

    @Override
    public String name() {
        return "HELPER CODE";
    }

    @Override
    public Uni<Optional<Typed>> find(Mutiny.StatelessSession tx, String body, Instant now) {
        Matcher typed = TYPED.matcher(Plain.of(body));
        return typed.matches()
                ? find(tx, new Typed(typed.group(1) + typed.group(2), Optional.ofNullable(typed.group(3))), now)
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Typed>> find(Mutiny.StatelessSession tx, Typed typed, Instant now) {
        return codes.hash(typed.code())
                .map(hash -> new HelperInvitations(tx).find(hash, now).map(asked -> shown(asked, typed)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<Typed> shown(HelperInvitations.@Nullable Asked asked, Typed typed) {
        return asked == null ? Optional.empty() : Optional.of(typed);
    }

    @Override
    public Uni<Said> answer(Mutiny.StatelessSession tx, Asked asked) {
        return offerAccess.offer(tx, asked);
    }

    @Override
    public Uni<TextAnswer> agreed(Mutiny.StatelessSession tx, Asked asked) {
        return agree.give(tx, asked);
    }
}
