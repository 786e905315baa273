package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.ContactOwners;
import org.passerelle.cases.HouseholdAccounts;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ServedContacts;

/** Knows the contacts of a person and their household however somebody writes them: nobody is called back there. */
@ApplicationScoped
class WrittenContacts {

    /** An address or a number, also among other words. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "[^\\s<>(),;:]+@[^\\s<>(),;:]*[^\\s<>(),;:.]|\\+?\\p{Nd}[\\p{Nd} \u00a0().\\-/]{5,}\\p{Nd}");

    /** As numbers are written in France: from abroad with two zeros, at home with one. */
    private static final Pattern ABROAD = Pattern.compile("^00(?=[1-9])");

    private static final Pattern AT_HOME = Pattern.compile("^0(?=[1-9])");

    private final ServedContacts contacts;
    private final ContactOwners owners;
    private final HouseholdAccounts households;

    WrittenContacts(ServedContacts contacts, ContactOwners owners, HouseholdAccounts households) {
        this.contacts = contacts;
        this.owners = owners;
        this.households = households;
    }

    /** Whether it is one of the account's own; false for what is no contact. */
    Uni<Boolean> ofAccount(Mutiny.StatelessSession tx, @Nullable UUID account, String written) {
        return account == null ? Uni.createFrom().item(false) : any(tx, read(written), List.of(account));
    }

    /** Whether it is one of the person's or of their household's; false for what is no contact. */
    Uni<Boolean> ofHousehold(Mutiny.StatelessSession tx, UUID application, @Nullable String written) {
        List<Contact> found = written == null ? List.of() : read(written);
        return found.isEmpty()
                ? Uni.createFrom().item(false)
                : households.around(tx, application).chain(around -> any(tx, found, around));
    }

    private Uni<Boolean> any(Mutiny.StatelessSession tx, List<Contact> found, List<UUID> accounts) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(contact -> owners.anyHas(tx, owners.hash(contact), accounts))
                .collect()
                .asList()
                .map(known -> known.contains(true));
    }

    private List<Contact> read(String written) {
        return CANDIDATE
                .matcher(written)
                .results()
                .map(MatchResult::group)
                .flatMap(typed -> contacts.parse(international(typed)).stream())
                .toList();
    }

    private static String international(String typed) {
        return AT_HOME.matcher(ABROAD.matcher(typed).replaceFirst("+")).replaceFirst("+33");
    }
}
