package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that many people use, from a file of ours; those shorter than ours must be are left out. */
@ApplicationScoped
class CommonPasswords {

    private static final String FILE = "/privacy/common-passwords.txt";

    private final Set<String> all;

    CommonPasswords() {
        try (InputStream file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FILE), FILE)) {
            all = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException("The common passwords cannot be read", failure);
        }
    }

    Set<String> all() {
        return all;
    }
}
