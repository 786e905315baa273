package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.credential.InvitationState;
import org.passerelle.notifications.NewMessage;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.Chance;
import org.passerelle.platform.Ids;
import org.passerelle.platform.Sha256;
import org.passerelle.platform.http.PublicAddress;

/** Writes invitations and puts them into the outbox; earlier ones of the same person are withdrawn. */
@ApplicationScoped
class InvitationLetters {

    private static final int TOKEN_BYTES = 16;
    private static final int LONGEST_TOKEN = 64;

    private final Chance chance;
    private final Outbox outbox;
    private final String publicUrl;

    InvitationLetters(Chance chance, Outbox outbox, @ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.chance = chance;
        this.outbox = outbox;
        this.publicUrl = PublicAddress.of(publicUrl);
    }

    /** By what a token is found; empty for what cannot be one. */
    static Optional<byte[]> hash(String token) {
        return token.length() <= LONGEST_TOKEN
                ? Optional.of(Sha256.of(token.strip().getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** The letter goes only to an address that is free for them; all else is the same. */
    Uni<InviteOutcome.Invited> send(
            Mutiny.StatelessSession tx,
            @Nullable UUID by,
            StaffRegister.Entered.Member member,
            Invitee invitee,
            Instant now) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(TOKEN_BYTES));
        // Behind the hash sign, so that no server's log on the way holds it.
        String link = publicUrl + "/staff/invitations#" + token;
        StaffInvitationRow row = row(by, member.id(), token, now);
        StaffInvitations invitations = new StaffInvitations(tx);
        return invitations
                .withdrawAll(member.id(), now)
                .chain(() -> invitations.add(row))
                .chain(() -> member.reached()
                        ? outbox.send(tx, message(invitee, link, row.expiresAt)).replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .chain(() -> invitations.find(row.id))
                .map(view -> new InviteOutcome.Invited(body(view, now), link));
    }

    private static InvitationBody body(StaffInvitations.@Nullable View view, Instant now) {
        return InvitationBody.of(Objects.requireNonNull(view, "It was just added"), now);
    }

    private static StaffInvitationRow row(@Nullable UUID by, UUID member, String token, Instant now) {
        StaffInvitationRow row = new StaffInvitationRow();
        row.id = Ids.next();
        row.staffId = member;
        row.tokenHash = hash(token).orElseThrow();
        row.invitedBy = by;
        row.createdAt = now;
        row.expiresAt = now.plus(InvitationState.LIFETIME);
        return row;
    }

    private static NewMessage message(Invitee invitee, String link, Instant expiresAt) {
        String days = Long.toString(InvitationState.LIFETIME.toDays());
        Map<String, String> values = Map.of("link", link, "days", days);
        return new NewMessage(null, invitee.email(), Notice.STAFF_INVITATION, "en", values, expiresAt);
    }
}
