package org.passerelle.notifications;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.keyword.LanguageNames;

/** LANG and a language: from now on we write in it, to the account or, without one, to the number. */
@Singleton
class LangCommand implements TextCommand {

    private final SenderDesk senders;
    private final LanguageNames names;

    LangCommand(SenderDesk senders, ObjectMapper json) {
        this.senders = senders;
        this.names = new LanguageNames(
                LanguageFiles.one(json, "messages/languages.json", new TypeReference<Map<String, List<String>>>() {})
                        .orElseThrow());
    }

    @Override
    public String keyword() {
        return "LANG";
    }

    @Override
    public From from() {
        return From.NUMBER;
    }

    @Override
    public boolean takesArgument() {
        return true;
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        return names.tag(asked.argument()).map(tag -> speak(tx, asked, tag)).orElseGet(() -> Uni.createFrom()
                .item(TextAnswer.of(Notice.REPLY_LANGUAGE_UNKNOWN)));
    }

    private Uni<TextAnswer> speak(Mutiny.StatelessSession tx, Asked asked, String tag) {
        TextAnswer reply = new TextAnswer.Reply(Notice.REPLY_LANGUAGE, Map.of(), tag);
        return asked.accountId() == null
                ? Uni.createFrom().item(reply)
                : senders.speak(tx, asked.accountId(), tag).replaceWith(reply);
    }
}
