package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.Condition;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.Limits;
import org.passerelle.drafts.form.Question;
import org.passerelle.drafts.form.QuestionType;
import org.passerelle.drafts.form.Section;

/** Reads a definition file; an unknown member or a broken rule stops the start. */
final class FormReader {

    private record FormFile(String form, int version, List<String> notice, List<SectionFile> sections) {}

    private record SectionFile(String key, List<QuestionFile> questions) {}

    private record QuestionFile(
            String key,
            String type,
            boolean required,
            @Nullable ConditionFile when,
            @Nullable List<String> options,
            Limits limits,
            boolean sensitive,
            boolean unknownAllowed,
            @Nullable List<QuestionFile> questions) {}

    private record ConditionFile(
            @Nullable String key,
            @JsonProperty("in") @Nullable List<String> codes,
            @Nullable List<ConditionFile> all,
            @Nullable List<ConditionFile> any) {}

    private static final ObjectMapper JSON = new JsonMapper();

    private FormReader() {}

    static PublishedForm read(JsonNode json) {
        try {
            FormFile file = JSON.treeToValue(json, FormFile.class);
            List<Section> sections = file.sections().stream()
                    .map(section -> new Section(section.key(), questions(section.questions())))
                    .toList();
            return new PublishedForm(new FormDefinition(file.form(), file.version(), sections), file.notice());
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("This is not the definition of a form", failure);
        }
    }

    private static List<Question> questions(@Nullable List<QuestionFile> files) {
        return files == null
                ? List.of()
                : files.stream().map(FormReader::question).toList();
    }

    private static Question question(QuestionFile file) {
        return new Question(
                file.key(),
                QuestionType.valueOf(file.type().toUpperCase(Locale.ROOT)),
                file.required(),
                condition(file.when()),
                file.options() == null ? List.of() : file.options(),
                file.limits(),
                file.sensitive(),
                file.unknownAllowed(),
                questions(file.questions()));
    }

    private static Condition condition(@Nullable ConditionFile file) {
        if (file == null) {
            return new Condition.Always();
        }
        if (file.all() != null) {
            return new Condition.All(
                    file.all().stream().map(FormReader::condition).toList());
        }
        if (file.any() != null) {
            return new Condition.Any(
                    file.any().stream().map(FormReader::condition).toList());
        }
        if (file.key() != null && file.codes() != null) {
            return new Condition.In(file.key(), file.codes());
        }
        throw new IllegalArgumentException("A condition has a key with codes, or all, or any");
    }
}
