package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Mask;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.SentMessage;
import org.passerelle.notifications.SentMessages;

/** Shows a conversation to staff, with how far each answer got. */
@ApplicationScoped
class ConversationShow {

    /** The lines that are shown of a long one. */
    static final int NEWEST = 200;

    private final ConversationSecrets secrets;
    private final SentMessages sent;
    private final ShowLines showLines;

    ConversationShow(ConversationSecrets secrets, SentMessages sent, ShowLines showLines) {
        this.secrets = secrets;
        this.sent = sent;
        this.showLines = showLines;
    }

    Uni<FullConversation> show(Mutiny.StatelessSession tx, ConversationView view) {
        ConversationLines lines = new ConversationLines(tx);
        return lines.newest(view.id(), NEWEST)
                .chain(newest -> lines.count(view.id()).chain(count -> show(tx, view, newest, count - newest.size())));
    }

    private Uni<FullConversation> show(
            Mutiny.StatelessSession tx, ConversationView view, List<ConversationLines.Line> lines, long earlier) {
        Alarms alarms = new Alarms(tx);
        return shown(tx, lines).chain(shown -> alarms.marksOf(view.id()).chain(marks -> alarms.ringsOf(view.id())
                .map(rings -> new FullConversation(
                        ConversationItem.of(view), from(view), earlier, shown, marks(marks), rings))));
    }

    private Uni<List<FullConversation.Line>> shown(Mutiny.StatelessSession tx, List<ConversationLines.Line> lines) {
        List<UUID> messages = lines.stream()
                .map(ConversationLines.Line::messageId)
                .filter(Objects::nonNull)
                .toList();
        return sent.fates(tx, messages)
                .map(fates -> fates.stream().collect(Collectors.toMap(SentMessage.Fate::id, Function.identity())))
                .chain(fates -> showLines.organisations(tx, lines).map(names -> lines.stream()
                        .map(line -> line(line, fates, names))
                        .toList()));
    }

    private FullConversation.Line line(
            ConversationLines.Line line, Map<UUID, SentMessage.Fate> fates, Map<UUID, String> names) {
        UUID message = line.messageId();
        SentMessage.Fate fate = message == null ? null : fates.get(message);
        return new FullConversation.Line(
                line.id(),
                direction(line),
                secrets.openBody(line.id(), line.body()),
                line.language(),
                line.contactKind(),
                line.urgent(),
                line.byStaff(),
                line.organisation() == null ? null : names.get(line.organisation()),
                message,
                fate == null ? null : fate.state(),
                fate == null ? null : fate.segments(),
                line.at());
    }

    private static String direction(ConversationLines.Line line) {
        if (line.byStaff() != null) {
            return line.representative() == null ? "to_person" : "to_helper";
        }
        return line.organisation() == null ? "from_person" : "from_helper";
    }

    private @Nullable String from(ConversationView view) {
        Contact contact = secrets.openContact(view);
        return contact == null ? null : Mask.of(contact.value());
    }

    private List<FullConversation.Mark> marks(List<Alarms.Mark> marks) {
        return marks.stream()
                .map(mark -> new FullConversation.Mark(
                        mark.urgent(),
                        mark.markedBy(),
                        mark.staffId(),
                        secrets.openReason(mark.id(), mark.reason()),
                        mark.at()))
                .toList();
    }
}
