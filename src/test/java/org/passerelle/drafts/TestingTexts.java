package org.passerelle.drafts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.passerelle.drafts.form.Question;
import org.passerelle.drafts.form.QuestionType;

/** Which texts the versions of a form need in each language. */
final class TestingTexts {

    private final Set<String> needed =
            new HashSet<>(Set.of("form.title", "unknown", "option.yes", "option.no", "option.prefer_not_to_say"));
    private final Set<String> present;

    private TestingTexts(Set<String> present) {
        this.present = present;
    }

    /** The keys that these versions need together; a text that only some questions have counts where it is present. */
    static Set<String> needed(List<PublishedForm> versions, Set<String> present) {
        TestingTexts texts = new TestingTexts(present);
        versions.forEach(texts::add);
        return texts.needed;
    }

    private void add(PublishedForm form) {
        form.notice().forEach(part -> needed.addAll(Set.of("notice." + part + ".heading", "notice." + part + ".text")));
        form.definition().sections().forEach(section -> {
            needed.add("section." + section.key() + ".title");
            section.questions().forEach(question -> add("", question));
        });
    }

    private void add(String prefix, Question question) {
        String path = prefix + question.key();
        needed.addAll(Set.of(path + ".label", path + ".help", path + ".why"));
        if (question.type() != QuestionType.YES_NO) {
            question.options().forEach(code -> needed.add(path + ".option." + code));
        }
        if (question.unknownAllowed() && present.contains(path + ".unknown")) {
            needed.add(path + ".unknown");
        }
        question.questions().forEach(inner -> add(path + '.', inner));
    }
}
