package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.vouch.Worth;
import org.passerelle.platform.Ids;

/** Keeps a vouch with all that follows: the piece of evidence, the work it asks for, the news and the receipt. */
@ApplicationScoped
class KeepVouch {

    private final VouchVault vault;
    private final VouchPieces pieces;
    private final VouchTasks tasks;
    private final VouchMessages messages;
    private final VouchLinks links;

    KeepVouch(VouchVault vault, VouchPieces pieces, VouchTasks tasks, VouchMessages messages, VouchLinks links) {
        this.vault = vault;
        this.pieces = pieces;
        this.tasks = tasks;
        this.messages = messages;
        this.links = links;
    }

    Uni<VouchOutcome> keep(Mutiny.StatelessSession tx, NewVouch given) {
        Worth worth = Worth.of(new Worth.Facts(
                given.kind(), given.statement().photo(), false, given.voucher().earlier()));
        Vouch vouch = vouch(given, worth);
        VouchRequest request = given.request();
        String token = request == null ? null : vault.newToken();
        return pieces.add(tx, vouch.piece(), given, worth)
                .chain(() -> new Vouches(tx)
                        .add(
                                vouch,
                                token == null ? null : VouchVault.hash(token).orElseThrow()))
                .chain(() -> tasks.ask(tx, vouch, given.now()))
                .chain(() ->
                        messages.news(tx, given.person().id(), given.person().accountId()))
                .chain(() -> answered(tx, request, vouch, token))
                .replaceWith(new VouchOutcome.Given(vouch));
    }

    private Uni<Void> answered(
            Mutiny.StatelessSession tx, @Nullable VouchRequest request, Vouch vouch, @Nullable String token) {
        return request == null || token == null
                ? Uni.createFrom().voidItem()
                : new VouchRequests(tx)
                        .end(request.id(), VouchRequest.GIVEN, vouch.givenAt())
                        .chain(() -> messages.receipt(
                                tx, links.contact(request), request.language(), vouch.reference(), token));
    }

    private Vouch vouch(NewVouch given, Worth worth) {
        UUID id = Ids.next();
        VouchOutcome.Voucher by = given.voucher();
        return new Vouch(
                id,
                given.person().id(),
                Ids.next(),
                given.request() == null ? null : given.request().id(),
                given.kind(),
                vault.newReference(),
                by.account(),
                by.member(),
                by.organisation(),
                vault.seal(id, given.said()),
                given.statement().photo(),
                given.statement().metOn(),
                given.now(),
                worth.waitsFor(),
                null,
                null);
    }
}
