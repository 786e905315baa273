package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases what staff noted about a case and how it was worked. */
@ApplicationScoped
@Priority(90)
class CaseFilesHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "case_files";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return new CaseNotes(tx)
                .erase(application)
                .chain(rows -> plus(rows, new CaseOpenings(tx).erase(application)))
                .chain(rows -> plus(rows, new CaseFiles(tx).erase(application)));
    }

    private static Uni<Long> plus(long rows, Uni<Long> more) {
        return more.map(each -> rows + each);
    }
}
