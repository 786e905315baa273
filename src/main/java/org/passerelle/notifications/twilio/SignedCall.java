package org.passerelle.notifications.twilio;

import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PostedFields;

/**
 * A call that says it comes from Twilio.
 *
 * @param query as it stands in the request, null without one
 * @param signature the header {@code X-Twilio-Signature}
 */
record SignedCall(
        String path,
        @Nullable String query,
        PostedFields posted,
        @Nullable String signature) {

    @Nullable
    String field(String name) {
        return posted.field(name);
    }

    @Override
    public String toString() {
        return "SignedCall " + path;
    }
}
