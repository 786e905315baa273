package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.evidence.IdentityPage.Certainty;
import org.passerelle.evidence.IdentityPage.Needed;
import org.passerelle.evidence.IdentityPage.Next;
import org.passerelle.evidence.IdentityPage.PieceLine;
import org.passerelle.evidence.IdentityPage.Word;
import org.passerelle.evidence.identity.HeldPiece;
import org.passerelle.evidence.identity.Identity;
import org.passerelle.evidence.identity.Level;
import org.passerelle.evidence.identity.Profile;
import org.passerelle.evidence.identity.ReasonableCertainty;
import org.passerelle.evidence.identity.Scores;
import org.passerelle.evidence.identity.Stage;

/** Puts how well an identity is known into words. */
@ApplicationScoped
class IdentityWords {

    private static final int CONFIRMED = 2;
    private static final String FACE_PHOTO = "SELFIE_LIVE";

    private final IdentityTexts texts;
    private final EvidenceTexts types;
    private final StepWords steps;

    IdentityWords(IdentityTexts texts, EvidenceTexts types, StepWords steps) {
        this.texts = texts;
        this.types = types;
        this.steps = steps;
    }

    /** The language if all is said in it, else English. */
    String spoken(String language) {
        return texts.spoken(language);
    }

    IdentityPage page(AssessedIdentity assessed, String language) {
        Identity identity = assessed.gathered().identity();
        return new IdentityPage(
                identity.level().map(Level::code).orElse(null),
                identity.profiles().stream().map(Profile::code).toList(),
                needed(assessed, language),
                next(assessed, language),
                identity.pieces().stream()
                        .map(piece -> line(piece, identity, language))
                        .toList(),
                assessed.help().stream().map(help -> steps.of(help, language)).toList(),
                known(identity.scores(), language),
                certainty(identity.reasonableCertainty(), language),
                facePhoto(identity, language),
                texts.of("note", language));
    }

    /** Before the call nothing ever is, and afterwards nothing where enough is known. */
    private Needed needed(AssessedIdentity assessed, String language) {
        boolean now =
                assessed.next().isPresent() && called(assessed.gathered().view().state());
        boolean enough = assessed.next().isEmpty();
        String key = enough ? "enough" : "nothing_now";
        String text = now
                ? texts.of("needed." + assessed.next().get().code(), language)
                : texts.of("needed." + key, language);
        return new Needed(now, text);
    }

    private static boolean called(CaseState state) {
        return state != CaseState.DRAFT && state != CaseState.SUBMITTED && state != CaseState.WAITING;
    }

    private @Nullable Next next(AssessedIdentity assessed, String language) {
        return assessed.next()
                .map(stage -> next(stage, assessed.gathered(), language))
                .orElse(null);
    }

    private Next next(Stage stage, GatheredIdentity gathered, String language) {
        return new Next(
                stage.code(), stage.level().code(), texts.of("needed." + stage.code(), language), gathered.by());
    }

    private PieceLine line(HeldPiece piece, Identity identity, String language) {
        String counts = Counts.of(piece, identity).code();
        String type = piece.type().code();
        return new PieceLine(
                piece.id(),
                type,
                types.type(type, language),
                counts,
                piece.validity() >= CONFIRMED,
                texts.of("counts." + counts, language));
    }

    private List<Word> known(Scores scores, String language) {
        return List.of(
                new Word("activity", texts.of("activity." + scores.activity(), language)),
                new Word("fraud", texts.of("fraud." + scores.fraud(), language)),
                new Word("verification", texts.of("verification." + scores.verification(), language)));
    }

    private Certainty certainty(ReasonableCertainty certainty, String language) {
        return new Certainty(
                certainty.begun(),
                certainty.met(),
                needs(certainty.there(), language),
                needs(certainty.missing(), language));
    }

    private List<Word> needs(List<ReasonableCertainty.Need> needs, String language) {
        return needs.stream()
                .map(need -> new Word(need.code(), texts.of("certainty." + need.code(), language)))
                .toList();
    }

    private Word facePhoto(Identity identity, String language) {
        String state = identity.found().photoMatched() ? "compared" : taken(identity) ? "waiting" : "missing";
        return new Word(state, texts.of("photo." + state, language));
    }

    private static boolean taken(Identity identity) {
        return identity.pieces().stream().anyMatch(piece -> piece.type().code().equals(FACE_PHOTO));
    }
}
