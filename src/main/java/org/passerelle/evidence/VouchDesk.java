package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.ContactOwners;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.LookupHash;

/** What the steps of asking for a vouch share: the door, the request that is meant, and its contact. */
@ApplicationScoped
class VouchDesk {

    private final EvidenceDoor door;
    private final VouchVault vault;
    private final ContactOwners owners;
    private final LookupHash hashes;
    private final WrittenContacts written;

    VouchDesk(EvidenceDoor door, VouchVault vault, ContactOwners owners, LookupHash hashes, WrittenContacts written) {
        this.door = door;
        this.vault = vault;
        this.owners = owners;
        this.hashes = hashes;
        this.written = written;
    }

    Uni<Optional<CaseView>> admit(Mutiny.StatelessSession tx, Actor actor, UUID application, Right right) {
        return door.admit(tx, actor, application, Section.PAPERS, right);
    }

    /** Goes on with a request, held until the transaction ends, where the actor may. */
    Uni<VouchAsked> with(
            Mutiny.StatelessSession tx,
            Actor actor,
            UUID application,
            UUID request,
            Function<VouchRequest, Uni<VouchAsked>> step) {
        return admit(tx, actor, application, Right.WRITE)
                .chain(found -> found.isEmpty() ? unknown() : found(tx, application, request, step));
    }

    /** The same where the case is not over: else nobody is to be asked for anything. */
    Uni<VouchAsked> withOpen(
            Mutiny.StatelessSession tx,
            Actor actor,
            UUID application,
            UUID request,
            Function<VouchRequest, Uni<VouchAsked>> step) {
        return admit(tx, actor, application, Right.WRITE).chain(found -> {
            if (found.isEmpty()) {
                return unknown();
            }
            return AskForVouch.OVER.contains(found.get().state())
                    ? Uni.createFrom().item(new VouchAsked.Refused(ProblemType.VOUCH_REQUEST_OVER))
                    : found(tx, application, request, step);
        });
    }

    private static Uni<VouchAsked> found(
            Mutiny.StatelessSession tx, UUID application, UUID id, Function<VouchRequest, Uni<VouchAsked>> step) {
        return new VouchRequests(tx).lock(application, id).chain(request -> step(request, step));
    }

    private static Uni<VouchAsked> step(@Nullable VouchRequest request, Function<VouchRequest, Uni<VouchAsked>> step) {
        return request == null ? unknown() : step.apply(request);
    }

    private static Uni<VouchAsked> unknown() {
        return Uni.createFrom().item(new VouchAsked.Unknown());
    }

    byte[] hash(Contact contact) {
        return owners.hash(contact);
    }

    /** What stands on paper is no contact that we know. */
    byte[] hashOfPaper(String written) {
        return hashes.of("vouch-on-paper", written);
    }

    /** Whether it is one of the person's own contacts. */
    Uni<Boolean> own(Mutiny.StatelessSession tx, CaseView view, String contact) {
        return written.ofAccount(tx, view.accountId(), contact);
    }

    byte[] seal(UUID request, String contact) {
        return vault.sealContact(request, contact);
    }

    VouchRequestBody body(VouchRequest request, Instant now) {
        return VouchRequestBody.of(request, vault.openContact(request.id(), request.contact()), now);
    }

    /** As it stands after what was just done. */
    Uni<VouchAsked> shown(Mutiny.StatelessSession tx, VouchRequest request, Instant now) {
        return new VouchRequests(tx)
                .lock(request.application(), request.id())
                .map(after -> after == null ? new VouchAsked.Unknown() : new VouchAsked.Done(body(after, now)));
    }
}
