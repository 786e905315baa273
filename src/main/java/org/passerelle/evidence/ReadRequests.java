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
    private record Reading(List<Item> items, List<Arrived> arrived, String language) {}

    /** The oldest first. */
    public Uni<Page<RequestBody>> of(Mutiny.StatelessSession tx, UUID application, PageQuery query, String language) {
        EvidenceRequests requests = new EvidenceRequests(tx);
        return requests.of(application, query).chain(rows -> requests.items(
                        rows.stream().map(Request::id).toList())
                .chain(items -> requests.arrived(application).map(arrived -> new Reading(items, arrived, language)))
                .map(reading -> Page.of(rows, query, Request::id, request -> body(request, reading))));
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
                state(item, request.askedAt(), reading.arrived()),
                instead);
    }

    private String state(Item item, Instant askedAt, List<Arrived> arrived) {
        if (item.droppedAt() != null) {
            return "dropped";
        }
        Set<String> answers = Answers.to(item.type(), item.category(), catalogue.all());
        return arrived.stream().anyMatch(each -> answers.contains(each.type()) && since(each, askedAt))
                ? "met"
                : "open";
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
