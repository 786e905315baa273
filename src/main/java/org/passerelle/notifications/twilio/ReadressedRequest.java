package org.passerelle.notifications.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.Request;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;

/** A request of the SDK, which knows Twilio's own hosts only, to the same path at another address. */
final class ReadressedRequest extends Request {

    private final URI base;

    ReadressedRequest(Request original, URI base) {
        super(original.getMethod(), original.constructURL().toString());
        this.base = base;
        setContentType(original.getContentType());
        setAuth(original.getUsername(), original.getPassword());
        original.getPostParams().forEach((name, values) -> values.forEach(value -> addPostParam(name, value)));
    }

    @Override
    public URL constructURL() {
        try {
            String root = base.toString().replaceFirst("/+$", "");
            return URI.create(root + super.constructURL().getFile()).toURL();
        } catch (MalformedURLException | IllegalArgumentException _) {
            throw new ApiException("The base URL is malformed");
        }
    }
}
