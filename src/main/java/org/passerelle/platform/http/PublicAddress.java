package org.passerelle.platform.http;

/** Where the world reaches us: what links begin with, and what Twilio calls and signs. */
public final class PublicAddress {

    private PublicAddress() {}

    /** {@code PASSERELLE_PUBLIC_URL} without a slash at its end. */
    public static String of(String publicUrl) {
        return publicUrl.strip().replaceFirst("/+$", "");
    }
}
