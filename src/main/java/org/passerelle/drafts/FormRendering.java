package org.passerelle.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.passerelle.drafts.form.Condition;
import org.passerelle.drafts.form.Limits;
import org.passerelle.drafts.form.Question;
import org.passerelle.drafts.form.QuestionType;
import org.passerelle.drafts.form.Section;

/** A published form as clients read it: the definition joined with its texts in one language. */
final class FormRendering {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FormTexts texts;
    private final String language;
    private final ArrayNode countries = NODES.arrayNode();

    private FormRendering(FormTexts texts, String language) {
        this.texts = texts;
        this.language = language;
        CountryNames.in(language)
                .forEach((code, name) -> countries.addObject().put("code", code).put("label", name));
    }

    static JsonNode of(PublishedForm form, FormTexts texts, String language) {
        return new FormRendering(texts, language).form(form);
    }

    private ObjectNode form(PublishedForm form) {
        ObjectNode json = NODES.objectNode()
                .put("form", form.definition().form())
                .put("version", form.definition().version())
                .put("language", language)
                .put("title", text("form.title"));
        ArrayNode notice = json.putArray("notice");
        form.notice().forEach(part -> notice.addObject()
                .put("heading", text("notice." + part + ".heading"))
                .put("text", text("notice." + part + ".text")));
        ArrayNode sections = json.putArray("sections");
        form.definition().sections().forEach(section -> sections.add(section(section)));
        return json;
    }

    private ObjectNode section(Section section) {
        ObjectNode json =
                NODES.objectNode().put("key", section.key()).put("title", text("section." + section.key() + ".title"));
        json.set("questions", questions("", section.questions()));
        return json;
    }

    private ArrayNode questions(String prefix, List<Question> questions) {
        ArrayNode json = NODES.arrayNode();
        questions.forEach(question -> json.add(question(prefix + question.key(), question)));
        return json;
    }

    private ObjectNode question(String path, Question question) {
        ObjectNode json = NODES.objectNode()
                .put("key", question.key())
                .put("type", question.type().code())
                .put("required", question.required());
        json.set("when", condition(question.when()));
        json.set("options", options(path, question));
        json.set("limits", limits(question.limits()));
        json.put("sensitive", question.sensitive()).put("unknownAllowed", question.unknownAllowed());
        json.put("label", text(path + ".label"))
                .put("help", text(path + ".help"))
                .put("why", text(path + ".why"));
        json.put("unknownLabel", question.unknownAllowed() ? unknownLabel(path) : null);
        json.set("questions", question.isGroup() ? questions(path + '.', question.questions()) : NODES.nullNode());
        return json;
    }

    private String unknownLabel(String path) {
        return texts.optional(language, path + ".unknown").orElseGet(() -> text("unknown"));
    }

    private JsonNode options(String path, Question question) {
        if (question.type() == QuestionType.COUNTRY) {
            return countries;
        }
        if (question.options().isEmpty()) {
            return NODES.nullNode();
        }
        String prefix = question.type() == QuestionType.YES_NO ? "option." : path + ".option.";
        ArrayNode json = NODES.arrayNode();
        question.options().forEach(code -> json.addObject().put("code", code).put("label", text(prefix + code)));
        return json;
    }

    private static JsonNode limits(Limits limits) {
        ObjectNode json = NODES.objectNode();
        if (limits.min() != null) {
            json.put("min", limits.min());
        }
        if (limits.max() != null) {
            json.put("max", limits.max());
        }
        if (limits.maxItems() != null) {
            json.put("maxItems", limits.maxItems());
        }
        return json;
    }

    private static JsonNode condition(Condition condition) {
        return switch (condition) {
            case Condition.Always() -> NODES.nullNode();
            case Condition.In(String key, List<String> codes) -> {
                ObjectNode json = NODES.objectNode().put("key", key);
                codes.forEach(json.putArray("in")::add);
                yield json;
            }
            case Condition.All(List<Condition> conditions) -> conditions("all", conditions);
            case Condition.Any(List<Condition> conditions) -> conditions("any", conditions);
        };
    }

    private static JsonNode conditions(String name, List<Condition> conditions) {
        ObjectNode json = NODES.objectNode();
        ArrayNode array = json.putArray(name);
        conditions.forEach(condition -> array.add(condition(condition)));
        return json;
    }

    private String text(String key) {
        return texts.text(language, key);
    }
}
