package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.passerelle.evidence.IdentityPage.HelpLine;
import org.passerelle.evidence.IdentityPage.StepLine;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.HeldPiece;
import org.passerelle.evidence.identity.Help;
import org.passerelle.evidence.identity.Step;

/** Puts what would help into words. */
@ApplicationScoped
class StepWords {

    private static final String ADD = "add";
    private static final String BIOMETRICS = "BIOMETRICS_VAC";

    private final IdentityTexts texts;
    private final EvidenceTexts types;

    StepWords(IdentityTexts texts, EvidenceTexts types) {
        this.texts = texts;
        this.types = types;
    }

    HelpLine of(Help help, String language) {
        List<StepLine> steps =
                help.steps().stream().map(step -> line(step, language)).toList();
        String said = steps.stream().map(StepLine::text).collect(Collectors.joining(" "));
        String profile = help.completes().code();
        String text = texts.of("help.completes", language)
                .replace("{profile}", profile)
                .replace("{steps}", said);
        return new HelpLine(profile, text, steps);
    }

    private StepLine line(Step step, String language) {
        return switch (step) {
            case Step.Add add -> {
                String type = add.type().code();
                String words = add.type().kind() == EvidenceType.Kind.VOUCH ? "ask" : ADD;
                yield new StepLine(ADD, type, null, null, named(words, type, language));
            }
            case Step.Attest attest -> attested(attest.piece(), language);
            case Step.FraudReview _ -> plain("fraud_review", language);
            case Step.PhotoMatch _ -> plain("photo_match", language);
            case Step.Biometrics _ -> new StepLine(ADD, BIOMETRICS, null, null, texts.of("step.biometrics", language));
            case Step.TimePasses waiting -> {
                String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.forLanguageTag(language))
                        .format(waiting.until());
                String text = texts.of("step.time_passes", language).replace("{day}", day);
                yield new StepLine("time_passes", null, null, waiting.until(), text);
            }
        };
    }

    private StepLine attested(HeldPiece piece, String language) {
        String type = piece.type().code();
        return new StepLine("attest", type, piece.id(), null, named("attest", type, language));
    }

    private StepLine plain(String action, String language) {
        return new StepLine(action, null, null, null, texts.of("step." + action, language));
    }

    private String named(String action, String type, String language) {
        return texts.of("step." + action, language).replace("{type}", types.type(type, language));
    }
}
