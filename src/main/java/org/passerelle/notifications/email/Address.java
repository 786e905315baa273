package org.passerelle.notifications.email;

import java.util.regex.Pattern;

/** What an address must be to stand in an SMTP command: one word of visible ASCII, for no server has to speak RFC 6531. */
final class Address {

    private static final Pattern WRITABLE = Pattern.compile("[\\x21-\\x7e&&[^<>(),;:\\\\\"]]+@[A-Za-z0-9.-]+");

    private Address() {}

    static boolean writable(String address) {
        return WRITABLE.matcher(address).matches();
    }
}
