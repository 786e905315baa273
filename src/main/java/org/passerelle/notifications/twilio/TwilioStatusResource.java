package org.passerelle.notifications.twilio;

import org.passerelle.platform.http.Api;

/** to be written */
final class TwilioStatusResource {
    static final String PATH = Api.V1 + "/webhooks/twilio/status";

    private TwilioStatusResource() {}
}
