package org.passerelle.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.DateSpan;

/** What a person has submitted of who they are: the answers about themselves, in the order of their keys. */
public record SubmittedIdentity(UUID application, SequencedMap<String, JsonNode> answers) {

    private static final String ABOUT_THE_PERSON = "person.";
    private static final String BIRTH = "person.birthDate";
    private static final String OTHER_NAMES = "person.otherNames[";
    private static final JsonMapper JSON = new JsonMapper();

    static SubmittedIdentity of(UUID application, String snapshot) {
        SequencedMap<String, JsonNode> answers = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, JsonNode> answer :
                    JSON.readTree(snapshot).path("answers").properties()) {
                if (answer.getKey().startsWith(ABOUT_THE_PERSON)) {
                    answers.put(answer.getKey(), answer.getValue());
                }
            }
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("A stored snapshot is not JSON", failure);
        }
        return new SubmittedIdentity(application, answers);
    }

    /** The name as it is shown: given names and family name; empty where neither is text. */
    public String name() {
        return String.join(
                " ",
                Stream.of(text("person.givenNames"), text("person.familyName"))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Other names and spellings. */
    public List<String> otherNames() {
        return answers.keySet().stream()
                .filter(key -> key.startsWith(OTHER_NAMES) && key.endsWith("].name"))
                .map(this::text)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The days on which the person may have been born, in our calendar; empty where not even the year is known. */
    public Optional<DateSpan> birth() {
        JsonNode birth = answers.get(BIRTH);
        return birth != null && AnswerJson.stored(birth) instanceof AnswerValue.PartialDate date
                ? DateSpan.of(date)
                : Optional.empty();
    }

    private Optional<String> text(String key) {
        JsonNode answer = answers.get(key);
        return answer != null && answer.isTextual() && !answer.textValue().isBlank()
                ? Optional.of(answer.textValue().strip())
                : Optional.empty();
    }
}
