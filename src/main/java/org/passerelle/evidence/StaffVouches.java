package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.partners.PartnerDirectory;
import org.passerelle.platform.security.Actor;

/** The vouches of an application for staff, who asked for access; each call is part of the caller's transaction. */
@ApplicationScoped
public class StaffVouches {

    private final VouchVault vault;
    private final PartnerDirectory partners;
    private final EndVouch endVouch;
    private final VouchMessages messages;

    StaffVouches(VouchVault vault, PartnerDirectory partners, EndVouch endVouch, VouchMessages messages) {
        this.vault = vault;
        this.partners = partners;
        this.endVouch = endVouch;
        this.messages = messages;
    }

    /**
     * One as staff read it.
     *
     * @param contact where the voucher was sent the link, or is called back where it is on paper; null for officers unasked
     * @param organisation by its name; whom there is for the organisation to say
     * @param statement what was said; null where it stands on the paper itself
     */
    public record Item(
            UUID id,
            UUID piece,
            String reference,
            String kind,
            String state,
            Instant givenAt,
            @Nullable String channel,
            @Nullable String contact,
            @Nullable String capacity,
            @Nullable String organisation,
            @Nullable LocalDate metOn,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Object statement) {}

    /** All of them, the oldest first. */
    public Uni<List<Item>> of(Mutiny.StatelessSession tx, UUID application) {
        return new Vouches(tx).of(application).chain(vouches -> new VouchRequests(tx)
                .answered(application)
                .chain(requests -> partners.names(tx, organisations(vouches)).map(names -> vouches.stream()
                        .map(vouch -> item(vouch, requests.get(vouch.id()), names))
                        .toList())));
    }

    /** False for one that is not of this application; one that was revoked before stays so. */
    public Uni<Boolean> revoke(
            Mutiny.StatelessSession tx, UUID application, UUID vouch, Actor.Staff officer, Instant now) {
        return new Vouches(tx)
                .lock(vouch)
                .chain(found -> found == null || !found.application().equals(application)
                        ? Uni.createFrom().item(false)
                        : endVouch.end(tx, found, EndVouch.By.STAFF, officer.staffId(), now)
                                .replaceWith(true));
    }

    /** Starts the workers; to be called when the transaction has ended. */
    public void kick() {
        messages.kick();
    }

    private Item item(Vouch vouch, @Nullable VouchRequest request, Map<UUID, String> names) {
        return new Item(
                vouch.id(),
                vouch.piece(),
                vouch.reference(),
                vouch.kind().code(),
                vouch.state(),
                vouch.givenAt(),
                request == null ? null : request.channel(),
                request == null ? null : vault.openContact(request.id(), request.contact()),
                request == null ? null : request.capacity(),
                vouch.organisation() == null ? null : names.get(vouch.organisation()),
                vouch.metOn(),
                vouch.revokedAt(),
                vouch.revokedBy(),
                vault.open(vouch.id(), vouch.statement()));
    }

    private static List<UUID> organisations(List<Vouch> vouches) {
        return vouches.stream()
                .flatMap(vouch -> Stream.ofNullable(vouch.organisation()))
                .distinct()
                .toList();
    }
}
