package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.message.Segments;
import org.passerelle.platform.Languages;

/** STATUS: where things stand and how long it may take, in one message. */
@ApplicationScoped
class StatusCommand implements TextCommand {

    /** What a check word takes. */
    private static final String ROOM = " WWWW";

    private final List<StatusPart> parts;
    private final NoticeTexts texts;

    StatusCommand(@All List<StatusPart> parts, NoticeTexts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    @Override
    public String keyword() {
        return "STATUS";
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        String language = spoken(asked.language());
        return said(tx, asked.person(), language, "", parts)
                .map(status -> status.isEmpty()
                        ? TextAnswer.of(Notice.REPLY_NO_FORM)
                        : new TextAnswer.Reply(Notice.REPLY_STATUS, Map.of("status", status), language));
    }

    /** No message mixes languages. */
    private String spoken(String wanted) {
        return rendered(wanted, "").language().equals(wanted) && parts.stream().allMatch(part -> part.speaks(wanted))
                ? wanted
                : Languages.FALLBACK;
    }

    private Uni<String> said(
            Mutiny.StatelessSession tx, UUID account, String language, String before, List<StatusPart> left) {
        return left.isEmpty()
                ? Uni.createFrom().item(before)
                : left.getFirst()
                        .sentence(tx, account, language)
                        .map(sentence -> sentence.map(each -> joined(before, each, language))
                                .orElse(before))
                        .chain(so -> said(tx, account, language, so, left.subList(1, left.size())));
    }

    /** What does not fit is left out: the first sentence says most. */
    private String joined(String before, String sentence, String language) {
        String both = (before + " " + sentence).strip();
        return before.isEmpty() || fits(rendered(language, both).body() + ROOM) ? both : before;
    }

    private static boolean fits(String body) {
        Segments segments = Segments.of(body);
        return switch (segments.alphabet()) {
            case GSM_7 -> segments.count() == 1;
            case UCS_2 -> segments.count() <= 2;
        };
    }

    private NoticeTexts.Rendered rendered(String language, String status) {
        return texts.render(Notice.REPLY_STATUS, language, Map.of("status", status));
    }
}
