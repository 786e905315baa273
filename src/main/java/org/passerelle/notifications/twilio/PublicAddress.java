package org.passerelle.notifications.twilio;

/** Where the world reaches us: what Twilio calls, and signs. */
final class PublicAddress {

    private PublicAddress() {}

    /** Without a slash at its end. */
    static String of(String publicUrl) {
        return publicUrl.strip().replaceFirst("/+$", "");
    }
}
