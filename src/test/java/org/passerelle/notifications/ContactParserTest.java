package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactParserTest {

    private final ContactParser parser = new ContactParser(Set.of("FR", "GB", "DE"));

    @ParameterizedTest
    @CsvSource({
        "+33612345678,+33612345678",
        "+33 6 12 34 56 78,+33612345678",
        "+33 (0)6.12.34.56.78,+33612345678",
        "' +44 7400-123456 ',+447400123456",
        "+٣٣٦١٢٣٤٥٦٧٨,+33612345678",
        "\u200e+33612345678\u202c,+33612345678",
        "+4915123456789,+4915123456789"
    })
    void phonesAreKeptInOneForm(String typed, String e164) {
        assertThat(parser.parse(typed)).contains(new Contact.Phone(e164));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+447700900123", "+447700900999", "+33639980123", "+33 6 39 98 00 00"})
    void numbersKeptFreeForFilmsAreAccepted(String number) {
        assertThat(parser.parse(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "hello",
                "0612345678",
                "0033612345678",
                "33612345678",
                "+33 1 42 68 53 00",
                "+33 6 12 34 56",
                "+33 6 12 34 56 78 90",
                "+33 6 FLOWERS",
                "+33612345678;ext=5",
                "+33612345678 x5",
                "tel:+33612345678",
                "+33899123456",
                "+999123456789",
                "+33\n612345678",
                "+33612345678\u0000"
            })
    void whatIsNoInternationalMobileNumberIsNotAContact(String typed) {
        assertThat(parser.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+93701234567", "+251911234567", "+14155552671"})
    void phonesOfCountriesThatAreNotServedAreRefused(String number) {
        assertThat(parser.parse(number)).isEmpty();
        assertThat(new ContactParser(Set.of("AF", "ET", "US")).parse(number)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "person.one@example.org,person.one@example.org",
        "' Person.One+x@Mail.EXAMPLE.org ',Person.One+x@mail.example.org",
        "o'neil@example.org,o'neil@example.org"
    })
    void addressesKeepTheirNameAndLowerTheirDomain(String typed, String address) {
        assertThat(parser.parse(typed.replace("''", "'"))).contains(new Contact.Email(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "a@",
                "@example.org",
                "a@example",
                "a@-example.org",
                "a@example-.org",
                "a@example..org",
                "a@example.org.",
                ".a@example.org",
                "a.@example.org",
                "a..b@example.org",
                "a b@example.org",
                "a@b@example.org",
                "a@example.1",
                "a@example.org\r\nBcc: b@example.org",
                "a\u0000@example.org",
                "\"a b\"@example.org",
                "a,b@example.org",
                "<a@example.org>"
            })
    void whatIsNoAddressIsNotAContact(String typed) {
        assertThat(parser.parse(typed)).isEmpty();
    }

    @Test
    void addressesHaveTheLengthsOfTheStandard() {
        String local = "a".repeat(64);
        String domain = ("." + "x".repeat(60)).repeat(3) + ".org";
        assertThat(parser.parse(local + "@example.org")).isPresent();
        assertThat(parser.parse(local + "a@example.org")).isEmpty();
        assertThat(parser.parse(local + "@xx" + domain)).isPresent();
        assertThat(parser.parse(local + "@xxx" + domain)).isEmpty();
    }

    @Test
    void aContactNeverShowsItselfInALog() {
        assertThat(parser.parse("+447700900123").toString()).doesNotContain("900123");
        assertThat(parser.parse("a@example.org").toString()).doesNotContain("example");
    }
}
