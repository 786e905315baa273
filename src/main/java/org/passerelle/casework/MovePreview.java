package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Foreseen;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Reason;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ForeseenMessage;
import org.passerelle.platform.Sha256;

/**
 * What a move would do, before it is done.
 *
 * @param preview the tag with which the move is made; it changes with all that the person would be told
 * @param words what the officer says in plain words; null without any
 * @param message null where nobody is told, or cannot be
 * @param days how many days the person would then have to act, from the first proof that they could know
 * @param secondPerson whether a colleague has to confirm it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MovePreview(
        String preview,
        String kind,
        CaseState from,
        CaseState to,
        String reason,
        @Nullable String words,
        @Nullable Message message,
        @Nullable Integer days,
        boolean secondPerson) {

    /**
     * What goes out.
     *
     * @param language the tag of its language; another than {@code wished} where no reviewed text is there yet
     * @param english the same in English
     * @param readOut whether somebody will be asked to read it to the person
     */
    record Message(
            String notice,
            String wished,
            String language,
            boolean readOut,
            String text,
            String english,
            List<Way> ways) {

        static Message of(ForeseenMessage message) {
            return new Message(
                    message.notice().code(),
                    message.wished(),
                    message.language(),
                    message.unread(),
                    message.body(),
                    message.english(),
                    message.ways().stream().map(Way::of).toList());
        }
    }

    /** One contact of the person's; {@code wanted} is false where they stopped such messages. */
    record Way(String channel, int segments, Instant goesOutAt, boolean wanted) {

        static Way of(ForeseenMessage.Way way) {
            return new Way(
                    way.kind() == Contact.Kind.PHONE ? "sms" : "email", way.segments(), way.goesOutAt(), way.wanted());
        }

        private String tagged() {
            return channel + wanted;
        }
    }

    static MovePreview of(
            Foreseen.Would would, Reason reason, @Nullable String words, Optional<ForeseenMessage> message) {
        MovePreview untagged = new MovePreview(
                "",
                would.move().kind().name().toLowerCase(Locale.ROOT),
                would.view().state(),
                would.to(),
                reason.code(),
                words,
                message.map(Message::of).orElse(null),
                would.days(),
                would.move().secondPerson());
        return untagged.tagged(would.view());
    }

    /** Everything that the person would learn, and of which state of the case; when it goes out is told, and may change. */
    private MovePreview tagged(CaseView view) {
        String seen = Stream.of(
                        view.id().toString(),
                        Long.toString(view.caseVersion()),
                        kind,
                        to.name(),
                        reason,
                        words == null ? "" : words,
                        message == null ? "" : message.notice() + '\n' + message.language() + '\n' + message.text(),
                        message == null
                                ? ""
                                : message.ways().stream().map(Way::tagged).collect(Collectors.joining(",")),
                        String.valueOf(days))
                .collect(Collectors.joining("\u0000"));
        String tag = Sha256.tag(seen.getBytes(StandardCharsets.UTF_8));
        return new MovePreview(tag, kind, from, to, reason, words, message, days, secondPerson);
    }
}
