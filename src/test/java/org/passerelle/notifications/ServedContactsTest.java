package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who could never get a code is told so at once: a phone where no texts are sent, an address where no mail is. */
class ServedContactsTest {

    private static final String PHONE = "+33639987001";
    private static final String ADDRESS = "a@example.org";

    private static ServedContacts with(Contact.Kind... kinds) {
        List<Channel> channels =
                List.of(kinds).stream().<Channel>map(OneKind::new).toList();
        return new ServedContacts(new ContactParser(Set.of("FR")), channels);
    }

    private record OneKind(Contact.Kind kind) implements Channel {

        @Override
        public String name() {
            return kind.code();
        }

        @Override
        public boolean serves(Contact contact) {
            return contact.kind() == kind;
        }

        @Override
        public Uni<SendResult> send(OutgoingMessage message) {
            return Uni.createFrom().item(new SendResult.Trouble());
        }
    }

    @Test
    void withMailOnlyAPhoneIsNotServed() {
        assertThat(with(Contact.Kind.EMAIL).parse(PHONE)).isEmpty();
        assertThat(with(Contact.Kind.EMAIL).parse(ADDRESS)).contains(new Contact.Email(ADDRESS));
    }

    @Test
    void withTextsOnlyAnAddressIsNotServed() {
        assertThat(with(Contact.Kind.PHONE).parse(ADDRESS)).isEmpty();
        assertThat(with(Contact.Kind.PHONE).parse(PHONE)).contains(new Contact.Phone(PHONE));
    }

    @Test
    void withBothBothAreAndWhatIsNoContactNeverIs() {
        ServedContacts both = with(Contact.Kind.PHONE, Contact.Kind.EMAIL);
        assertThat(both.parse(PHONE)).isPresent();
        assertThat(both.parse(ADDRESS)).isPresent();
        assertThat(both.parse("nobody")).isEmpty();
        assertThat(with().parse(PHONE)).isEmpty();
    }
}
