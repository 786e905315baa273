package org.passerelle.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.Person;
import org.passerelle.casework.names.Resemblance;
import org.passerelle.drafts.SubmittedIdentity;

/** Two cases side by side. */
record ComparedCases(Side one, Side other, int score, List<String> why, boolean dismissed, List<Answer> answers) {

    /** A key such as {@code person.otherNames[k7f3q9xa].name}: items have other ids in each case. */
    private static final Pattern ITEM = Pattern.compile("(.+\\[)([^]]+)(].*)");

    /** Where a case stands. */
    record Side(UUID id, String reference, String state, boolean child, Instant enteredAt) {

        static Side of(SeenCases.Seen seen) {
            boolean child = seen.person() == Person.CHILD;
            return new Side(seen.id(), seen.reference(), seen.state().name(), child, seen.enteredAt());
        }
    }

    /** One answer of both. */
    record Answer(
            String key, @Nullable JsonNode one, @Nullable JsonNode other, boolean same) {}

    static ComparedCases of(SeenPair pair, Resemblance alike, boolean dismissed, List<Answer> answers) {
        return new ComparedCases(
                Side.of(pair.one()), Side.of(pair.other()), alike.points(), alike.why(), dismissed, answers);
    }

    /** The answers of two people about themselves, every key that either has, in order. */
    static List<Answer> answers(SubmittedIdentity one, SubmittedIdentity other) {
        Map<String, JsonNode> mine = numbered(one.answers());
        Map<String, JsonNode> theirs = numbered(other.answers());
        TreeSet<String> keys = new TreeSet<>(mine.keySet());
        keys.addAll(theirs.keySet());
        List<Answer> answers = new ArrayList<>();
        for (String key : keys) {
            JsonNode left = mine.get(key);
            JsonNode right = theirs.get(key);
            answers.add(new Answer(key, left, right, Objects.equals(left, right)));
        }
        return answers;
    }

    /** Items by their place instead of their id; without what only puts them in order. */
    private static Map<String, JsonNode> numbered(SequencedMap<String, JsonNode> answers) {
        Map<String, JsonNode> numbered = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            Matcher item = ITEM.matcher(key);
            if (!item.matches()) {
                numbered.put(key, value);
            } else if (!item.group(3).equals("]")) {
                int place = places.computeIfAbsent(item.group(1) + item.group(2), _ -> places.size() + 1);
                numbered.put(item.group(1) + place + item.group(3), value);
            }
        });
        return numbered;
    }
}
