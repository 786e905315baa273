package org.passerelle.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {

    private static final Set<String> COMMON = Set.of("password1234");

    @ParameterizedTest
    @ValueSource(strings = {"nine green bottles", "ዘጠኝ አረንጓዴ ጠርሙሶች", "0123456789ab", "correct horses, no batteries"})
    void whatIsLongAndNotCommonIsAllowedWhateverItsCharacters(String password) {
        assertThat(allowed(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "elevenchars", "Password1234", "aaaaaaaaaaaa", "abcdabcdabcd", "test.officer@example.org"})
    void whatIsShortOrCommonOrOnesOwnAddressIsNot(String password) {
        assertThat(allowed(password)).isFalse();
    }

    @Test
    void itCanBeTooLongToo() {
        assertThat(allowed("nine green bottles".repeat(11))).isTrue();
        assertThat(allowed("nine green bottles".repeat(12))).isFalse();
    }

    private static boolean allowed(String password) {
        return NewPassword.allowed(password, "Test.Officer@example.org", COMMON);
    }
}
