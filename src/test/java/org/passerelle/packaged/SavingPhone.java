package org.passerelle.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.packaged.PackagedClient.Answer;

/** One device that answers the same question anew, again and again, and remembers what the server acknowledged. */
final class SavingPhone {

    private final String token;
    private final String application;
    private final String key;
    private final UUID device = UUID.randomUUID();
    private final List<Acknowledged> acknowledged = new ArrayList<>();

    SavingPhone(String token, String application, String key) {
        this.token = token;
        this.application = application;
        this.key = key;
    }

    /** A change whose outcome this phone has seen. */
    record Acknowledged(long n, String outcome, long revision) {}

    String token() {
        return token;
    }

    String application() {
        return application;
    }

    /** Sends the next change; the same one again as long as it was not acknowledged. */
    Answer save(PackagedClient client) throws IOException, InterruptedException {
        long n = next();
        String body = """
                {"since":%d,"device":"%s","changes":[{"n":%d,"key":"%s","base":0,"value":"%s"}]}""".formatted(seen(), device, n, key, value(n));
        Answer answer = client.send("PATCH", "/api/v1/applications/" + application + "/answers", token, body);
        if (answer.status() == 200) {
            JsonNode result = answer.json().get("results").get(0);
            acknowledge(new Acknowledged(
                    n, result.get("outcome").textValue(), result.get("revision").longValue()));
        }
        return answer;
    }

    synchronized List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Whether the pulled state holds the last acknowledged value, or this phone's only newer one. */
    boolean isKeptIn(JsonNode pulled) {
        List<String> kept = new ArrayList<>();
        pulled.get("changes").forEach(change -> addIfOurs(kept, change));
        pulled.get("conflicts").forEach(conflict -> {
            if (conflict.get("key").textValue().equals(key)) {
                conflict.get("alternatives")
                        .forEach(one -> kept.add(one.get("value").textValue()));
            }
        });
        return kept.contains(value(next() - 1)) || kept.contains(value(next()));
    }

    private void addIfOurs(List<String> kept, JsonNode change) {
        if (change.get("key").textValue().equals(key)) {
            kept.add(change.get("value").textValue());
        }
    }

    private synchronized void acknowledge(Acknowledged one) {
        acknowledged.add(one);
    }

    private synchronized long seen() {
        return acknowledged.isEmpty() ? 0 : acknowledged.getLast().revision();
    }

    private synchronized long next() {
        return acknowledged.size() + 1L;
    }

    private String value(long n) {
        return "Town " + n + " of " + device;
    }
}
