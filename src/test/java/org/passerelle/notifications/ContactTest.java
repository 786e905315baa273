package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactTest {

    @Test
    void capitalsMakeNoOtherPersonButMailGoesToWhatWasTyped() {
        Contact typed = new Contact.Email("Person.One@example.org");
        assertThat(typed.known()).isEqualTo(new Contact.Email("person.one@example.org").known());
        assertThat(typed.value()).isEqualTo("Person.One@example.org");
    }
}
