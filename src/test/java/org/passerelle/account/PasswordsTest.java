package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordsTest {

    private static final String PASSWORD = "café au lait, please";

    @Inject
    Passwords passwords;

    @Test
    void theHashSaysHowItWasMade() throws Throwable {
        assertThat(hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash(PASSWORD)).isNotEqualTo(hash(PASSWORD));
    }

    @Test
    void onlyTheSamePasswordIsRight() throws Throwable {
        String hash = hash(PASSWORD);
        assertThat(check(PASSWORD, hash)).isEqualTo(new Passwords.Checked(true, hash));
        assertThat(check(PASSWORD + " ", hash).right()).isFalse();
        assertThat(check(PASSWORD, null).right()).isFalse();
    }

    @Test
    void anotherKeyboardComposesTheSamePassword() throws Throwable {
        String decomposed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(PASSWORD);
        assertThat(check(decomposed, hash(PASSWORD)).right()).isTrue();
    }

    @Test
    void aHashByOlderParametersIsMadeAnewWhenThePasswordIsRight() throws Throwable {
        String older = Argon2Function.getInstance(8192, 1, 1, 32, Argon2.ID)
                .hash(PASSWORD.getBytes(StandardCharsets.UTF_8), new byte[16])
                .getResult();
        Passwords.Checked checked = check(PASSWORD, older);
        assertThat(checked.right()).isTrue();
        assertThat(checked.hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(check("another", older)).isEqualTo(new Passwords.Checked(false, older));
    }

    private String hash(String password) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> passwords.hash(password));
    }

    private Passwords.Checked check(String password, @Nullable String hash) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> passwords.check(password, hash));
    }
}
