package org.passerelle.account;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.WayBack;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.Ids;

/** Brings somebody back: their new contact is theirs, every session ends, and no phone is known any more. */
@ApplicationScoped
class RecoveryEnd {

    private final NewContacts newContacts;
    private final SealedContacts contacts;
    private final AccountNotices notices;
    private final RecoveryPause pause;
    private final List<TakeOverWatch> watches;

    RecoveryEnd(
            NewContacts newContacts,
            SealedContacts contacts,
            AccountNotices notices,
            RecoveryPause pause,
            @All List<TakeOverWatch> watches) {
        this.newContacts = newContacts;
        this.contacts = contacts;
        this.notices = notices;
        this.pause = pause;
        this.watches = watches;
    }

    /** Called with the row locked. */
    Uni<Void> allow(Mutiny.StatelessSession tx, RecoveryRow row, Instant now) {
        return new Accounts(tx).find(row.accountId).map(AccountRow::awaitsOwner).chain(first -> back(tx, row, now)
                .chain(() -> first ? watched(tx, row, now) : Uni.createFrom().voidItem()));
    }

    private Uni<Void> watched(Mutiny.StatelessSession tx, RecoveryRow row, Instant now) {
        return Multi.createFrom()
                .iterable(watches)
                .onItem()
                .transformToUniAndConcatenate(watch -> watch.takenOver(tx, row.accountId, now))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> back(Mutiny.StatelessSession tx, RecoveryRow row, Instant now) {
        Contact contact = contacts.open(row);
        return new Sessions(tx)
                .endAll(row.accountId, now)
                .chain(() -> notices.tellAll(tx, row.accountId, Notice.CONTACT_CHANGED))
                .chain(() -> new Contacts(tx).with(row.accountId, row.contactHash))
                .chain(there -> confirm(tx, row, contact, there, now))
                .chain(() -> new Accounts(tx).recover(row.accountId, row.pinHash, now))
                .chain(() -> new KnownDevices(tx).forgetAll(row.accountId))
                .chain(() -> new Recoveries(tx).end(row, WayBack.State.DONE, now))
                .chain(() -> settleOthers(tx, row, now))
                .chain(() -> tell(tx, row, contact, Notice.RECOVERY_DONE));
    }

    /**
     * The code is known to somebody who is not the owner: it stops working, and its owner hears of it. One that they made
     * meanwhile still works. Called with the row locked.
     */
    Uni<Void> refuse(Mutiny.StatelessSession tx, RecoveryRow row, Instant now) {
        return new Recoveries(tx)
                .end(row, WayBack.State.REFUSED, now)
                .chain(() -> burnCode(tx, row))
                .chain(() -> tell(tx, row, contacts.open(row), Notice.RECOVERY_REFUSED));
    }

    private Uni<Void> burnCode(Mutiny.StatelessSession tx, RecoveryRow row) {
        return row.codeHash == null
                ? Uni.createFrom().voidItem()
                : new Accounts(tx)
                        .burnCode(row.accountId, row.codeHash)
                        .chain(burnt -> burnt
                                ? notices.tellAll(tx, row.accountId, Notice.RECOVERY_CODE_ENDED)
                                : Uni.createFrom().voidItem());
    }

    /** Messages go there first from now on: the other contacts are lost, or in somebody else's hands. */
    private Uni<Void> confirm(
            Mutiny.StatelessSession tx,
            RecoveryRow row,
            Contact contact,
            Contacts.@Nullable Stored there,
            Instant now) {
        Contacts all = new Contacts(tx);
        UUID id = there == null ? Ids.next() : there.id();
        return (there == null ? all.add(confirmed(row, id, contact, now)) : all.confirm(id, true, now))
                .chain(() -> all.preferNone(row.accountId))
                .chain(() -> all.prefer(id));
    }

    private ContactRow confirmed(RecoveryRow row, UUID id, Contact contact, Instant now) {
        ContactRow added = newContacts.row(row.accountId, id, contact, now);
        added.confirmedAt = now;
        added.opensOnce = true;
        return added;
    }

    /** Those with the same contact have come back too; of all others a person decides. */
    private Uni<Void> settleOthers(Mutiny.StatelessSession tx, RecoveryRow row, Instant now) {
        return new Recoveries(tx)
                .underWay(row.accountId, row.id)
                .onItem()
                .transformToMulti(others -> Multi.createFrom().iterable(others))
                .onItem()
                .transformToUniAndConcatenate(other -> settle(tx, row, other, now))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> settle(Mutiny.StatelessSession tx, RecoveryRow done, RecoveryRow other, Instant now) {
        if (other.wayBack().state() != WayBack.State.HELD) {
            return Uni.createFrom().voidItem();
        }
        return MessageDigest.isEqual(done.contactHash, other.contactHash)
                ? new Recoveries(tx).end(other, WayBack.State.DONE, now)
                : pause.pause(tx, other, false, now);
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, RecoveryRow row, Contact contact, Notice notice) {
        return notices.tell(tx, row.accountId, List.of(contact), notice, row.language, Map.of());
    }
}
