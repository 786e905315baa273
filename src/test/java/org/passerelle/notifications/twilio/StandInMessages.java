package org.passerelle.notifications.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** The messages that the stand-in keeps. */
public final class StandInMessages {

    /** Twilio takes a body away only when nothing more happens to the message. */
    private static final Set<String> FINAL =
            Set.of("delivered", "undelivered", "failed", "received", "read", "canceled");

    private static final AtomicLong NEXT =
            new AtomicLong(ProcessHandle.current().pid() << 32);

    private final Map<String, Taken> messages = new LinkedHashMap<>();

    /** A message. */
    public record Taken(
            String sid,
            String to,
            String from,
            String body,
            String callback,
            Map<String, List<String>> fields,
            String status) {

        /** The Message resource. */
        String json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("sid", sid).put("account_sid", TwilioStandIn.ACCOUNT).put("api_version", "2010-04-01");
            json.put("to", to)
                    .put("body", body)
                    .put("status", status)
                    .put("num_segments", "1")
                    .put("num_media", "0");
            json.put("direction", status.equals("received") ? "inbound" : "outbound-api");
            if (from.startsWith("MG")) {
                json.put("messaging_service_sid", from).putNull("from");
            } else {
                json.putNull("messaging_service_sid").put("from", from);
            }
            json.put("date_created", "Thu, 24 Aug 2023 05:01:45 +0000")
                    .put("date_updated", "Thu, 24 Aug 2023 05:01:45 +0000");
            json.putNull("date_sent")
                    .putNull("error_code")
                    .putNull("error_message")
                    .putNull("price");
            json.put("price_unit", "USD");
            json.put("uri", "/2010-04-01/Accounts/" + TwilioStandIn.ACCOUNT + "/Messages/" + sid + ".json");
            json.putObject("subresource_uris");
            return json.toString();
        }

        private Taken with(String newBody, String newStatus) {
            return new Taken(sid, to, from, newBody, callback, fields, newStatus);
        }
    }

    synchronized Taken take(StandInForm form) {
        String from =
                form.value("MessagingServiceSid").isEmpty() ? form.value("From") : form.value("MessagingServiceSid");
        return add(new Taken(
                sid(),
                form.value("To"),
                from,
                form.value("Body"),
                form.value("StatusCallback"),
                Collections.unmodifiableMap(form.fields()),
                from.startsWith("MG") ? "accepted" : "queued"));
    }

    synchronized String takeInbound(String from, String body) {
        return add(new Taken(sid(), "+447700900000", from, body, "", Map.of(), "received"))
                .sid();
    }

    synchronized List<Taken> all() {
        return new ArrayList<>(messages.values());
    }

    synchronized Optional<Taken> find(String sid) {
        return Optional.ofNullable(messages.get(sid));
    }

    synchronized void reach(String sid, String status) {
        Taken message = messages.get(sid);
        messages.put(sid, message.with(message.body(), status));
        notifyAll();
    }

    /** Whether it could be. */
    synchronized boolean redact(String sid) {
        Taken message = messages.get(sid);
        if (!FINAL.contains(message.status())) {
            return false;
        }
        messages.put(sid, message.with("", message.status()));
        return true;
    }

    synchronized void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("The stand-in waited in vain");
            }
            wait(left);
        }
    }

    private Taken add(Taken message) {
        messages.put(message.sid(), message);
        notifyAll();
        return message;
    }

    /** Names are never used again, by no stand-in after this one. */
    private static String sid() {
        return "SM%032x".formatted(NEXT.incrementAndGet());
    }
}
