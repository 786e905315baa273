package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.TestingClock;

/** A code without any data. */
@QuarkusTest
class CodeByTextTest {

    private static List<String> code(Phone phone) {
        return phone.texts("CODE");
    }

    @Test
    void aCodeThatWasTextedForOpensAnAccountAsAnyOther() {
        Phone phone = Phone.fresh();
        assertThat(code(phone)).singleElement().asString().contains("Never read this code to anybody");
        assertThat(phone.types(phone.codes().getLast()).statusCode()).isEqualTo(201);
    }

    @Test
    void itDoesNotCountForThoseAskedForElsewhere() {
        Phone phone = Phone.fresh();
        for (int n = 0; n < 4; n++) {
            assertThat(code(phone)).hasSize(1);
        }
        for (int n = 0; n < 3; n++) {
            assertThat(phone.asksForCode().statusCode()).isEqualTo(202);
        }
        assertThat(phone.asksForCode().statusCode()).isEqualTo(429);
        assertThat(code(phone)).hasSize(1);
    }

    @Test
    void itHasACeilingOfItsOwn() {
        Phone phone = Phone.fresh();
        for (int n = 0; n < 5; n++) {
            assertThat(code(phone)).hasSize(1);
        }
        int codes = phone.codes().size();
        assertThat(code(phone)).singleElement().asString().contains("no further code for now");
        assertThat(phone.codes()).hasSize(codes);
        assertThat(phone.asksForCode().statusCode()).isEqualTo(202);
        TestingClock.advance(Duration.ofHours(1));
        assertThat(code(phone)).hasSize(1);
    }

    @Test
    void itIsWrittenInTheLanguageOfTheAccount() {
        Phone phone = Phone.fresh();
        phone.types(phone.newCode("fr"));
        assertThat(code(phone)).singleElement().asString().startsWith("Passerelle : ");
    }
}
