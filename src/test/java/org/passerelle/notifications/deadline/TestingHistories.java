package org.passerelle.notifications.deadline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Histories of deadlines, read from words: what happened and when, each event behind a comma. */
final class TestingHistories {

    static final Wording ENGLISH = wording("en");
    static final Wording FRENCH = wording("fr");

    private TestingHistories() {}

    static History read(String events) {
        Instant opened = Instant.EPOCH;
        boolean written = false;
        Map<String, Instant> proofs = new HashMap<>();
        List<Stop> stops = new ArrayList<>();
        Ending ending = null;
        for (String event : events.split(", ")) {
            String[] words = event.split(" ");
            Instant at = ThirtyHistoriesTest.local(words[1]);
            switch (words[0]) {
                case "wrote", "opened" -> {
                    opened = at;
                    written = words[0].equals("wrote");
                }
                case "delivered", "signed_in", "told" -> proofs.put(words[0], at);
                case "met" -> ending = new Ending(Ending.How.MET, at);
                case "set_aside" -> ending = new Ending(Ending.How.SET_ASIDE, at);
                case "dropped" -> ending = new Ending(Ending.How.DROPPED, at);
                default -> stops.add(new Stop(cause(words[0]), new Span(at, to(words))));
            }
        }
        Proof proof = Proof.first(proofs.get("delivered"), proofs.get("signed_in"), proofs.get("told"))
                .orElse(null);
        return new History(28, opened, written, proof, stops, ending);
    }

    private static Stop.Cause cause(String word) {
        return Stop.Cause.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant to(String[] words) {
        return words.length > 2 ? ThirtyHistoriesTest.local(words[2]) : null;
    }

    private static Wording wording(String language) {
        String path = "/messages/deadlines/" + language + ".json";
        try (InputStream file = TestingHistories.class.getResourceAsStream(path)) {
            return new Wording(
                    JsonMapper.builder().build().readValue(file, new TypeReference<>() {}),
                    Locale.forLanguageTag(language));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
