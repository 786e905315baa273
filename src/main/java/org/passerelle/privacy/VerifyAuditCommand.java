package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.passerelle.platform.start.Command;
import org.passerelle.privacy.chain.Claim;

/**
 * {@code verify-audit [--checkpoint <file>]}: checks the whole audit trail. Status 0 where everything fits, 1 where
 * something does not, which is named, and 2 where it could not be checked.
 */
@ApplicationScoped
class VerifyAuditCommand implements Command {

    private static final String OPTION = "--checkpoint";
    private static final int UNCHECKED = 2;

    private final VerifyAudit verifyAudit;
    private final KeptCheckpoints kept;

    VerifyAuditCommand(VerifyAudit verifyAudit, KeptCheckpoints kept) {
        this.verifyAudit = verifyAudit;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public Uni<Said> run(List<String> arguments) {
        boolean compares = arguments.size() == 2 && arguments.getFirst().equals(OPTION);
        if (!arguments.isEmpty() && !compares) {
            return unchecked("Say only: verify-audit [" + OPTION + " <file>]");
        }
        try {
            List<Claim> claims = compares ? kept.read(Path.of(arguments.getLast())) : List.of();
            return verifyAudit
                    .verify(claims)
                    .map(verdict -> said(verdict, claims.size()))
                    .onFailure()
                    .recoverWithItem(failure -> new Said(
                            UNCHECKED,
                            "The audit trail could not be read: "
                                    + failure.getClass().getName()));
        } catch (IOException | IllegalArgumentException _) {
            return unchecked("The kept checkpoint cannot be read, or is not signed by a key of ours.");
        }
    }

    private static Uni<Said> unchecked(String text) {
        return Uni.createFrom().item(new Said(UNCHECKED, text));
    }

    private static Said said(AuditVerdict verdict, int kept) {
        return switch (verdict) {
            case AuditVerdict.Broken broken ->
                new Said(
                        1, "The audit trail is broken. First: " + broken.fault().text());
            case AuditVerdict.Sound sound ->
                new Said(
                        0,
                        "The audit trail is sound: %s entries sealed, of %s the file was erased, %s wait; %s checkpoints (the latest: %s), %s kept elsewhere."
                                .formatted(
                                        sound.sealed(),
                                        sound.erased(),
                                        sound.waiting(),
                                        sound.checkpoints(),
                                        sound.latest(),
                                        kept));
        };
    }
}
