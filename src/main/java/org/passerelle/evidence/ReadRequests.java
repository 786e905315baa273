package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.EvidenceRequests.Arrived;
import org.passerelle.evidence.EvidenceRequests.Item;
import org.passerelle.evidence.EvidenceRequests.Request;
import org.passerelle.evidence.identity.Answers;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.location.PresenceRule;
import org.passerelle.evidence.location.PresenceType;
import org.passerelle.evidence.location.Sign;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Reads what a person was asked to show and what of it came, for whoever was let in. */
@ApplicationScoped
public class ReadRequests {

    private final EvidenceCatalogue catalogue;
    private final WantedTexts texts;
    private final EvidenceWords words;

    ReadRequests(EvidenceCatalogue catalogue, WantedTexts texts, EvidenceWords words) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.words = words;
    }

    /** What was read of one application, to be said in one language. */
    private record Reading(List<Item> items, List<Arrived> arrived, List<Sign> signs, String language) {}

    /** The oldest first. */
    public Uni<Page<RequestBody>> of(Mutiny.StatelessSession tx, UUID application, PageQuery query, String language) {
        EvidenceRequests requests = new EvidenceRequests(tx);
        return requests.of(application, query)
                .chain(rows -> requests.items(rows.stream().map(Request::id).toList())
                        .chain(items -> requests.arrived(application).chain(arrived -> signs(tx, application)
                                .map(signs -> new Reading(items, arrived, signs, language))))
                        .map(reading -> Page.of(rows, query, Request::id, request -> body(request, reading))));
    }

    private static Uni<List<Sign>> signs(Mutiny.StatelessSession tx, UUID application) {
        return new PresenceSigns(tx)
                .countingFor(application)
                .map(all -> all.stream().map(StoredSign::sign).toList());
    }

    private RequestBody body(Request request, Reading reading) {
        List<RequestBody.Thing> things = reading.items().stream()
                .filter(item -> item.request().equals(request.id()))
                .map(item -> thing(item, request, reading))
                .toList();
        return new RequestBody(
                request.id(),
                request.askedAt(),
                request.days(),
                request.open(),
                texts.instead(reading.language()),
                things);
    }

    private RequestBody.Thing thing(Item item, Request request, Reading reading) {
        WhyWanted why = WhyWanted.of(item.why()).orElse(WhyWanted.OTHER);
        List<RequestBody.Alternative> instead = Answers.instead(item.type(), item.category(), catalogue.all()).stream()
                .map(code -> new RequestBody.Alternative(code, texts.name(code, null, reading.language())))
                .toList();
        return new RequestBody.Thing(
                item.id(),
                item.type(),
                item.category(),
                texts.name(item.type(), item.category(), reading.language()),
                why.code(),
                texts.why(why, reading.language()),
                words.open(EvidenceWords.Place.WANTED, item.id(), item.words()),
                state(item, request.askedAt(), reading),
                instead);
    }

    private String state(Item item, Instant askedAt, Reading reading) {
        if (item.droppedAt() != null) {
            return "dropped";
        }
        Set<String> answers = Answers.to(item.type(), item.category(), catalogue.all());
        return reading.arrived().stream().anyMatch(each -> answers.contains(each.type()) && since(each, askedAt))
                        || shown(item, answers, askedAt, reading.signs())
                ? "met"
                : "open";
    }

    /** The very sign that was asked for, or all that it takes to have shown presence since. */
    private static boolean shown(Item item, Set<String> answers, Instant askedAt, List<Sign> signs) {
        List<Sign> since =
                signs.stream().filter(sign -> !sign.shownAt().isBefore(askedAt)).toList();
        boolean presence = answers.contains(PresenceType.LOC_DEVICE_FIX.name());
        return since.stream().anyMatch(sign -> sign.type().equals(item.type()))
                || presence
                        && !since.isEmpty()
                        && PresenceRule.firstShown(signs, askedAt).isPresent();
    }

    /** A paper has come when a file of it has. */
    private boolean since(Arrived arrived, Instant askedAt) {
        boolean paper = catalogue
                .find(arrived.type())
                .filter(type ->
                        type.kind() == EvidenceType.Kind.PAPER || type.code().equals(FacePhoto.TYPE))
                .isPresent();
        Instant at = paper ? arrived.fileAt() : arrived.addedAt();
        return at != null && !at.isBefore(askedAt);
    }
}
