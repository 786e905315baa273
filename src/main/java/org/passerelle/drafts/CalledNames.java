package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.StoredAnswer;

/** How a person calls themself in their answers, for lists in which those who may read the form find them. */
@ApplicationScoped
public class CalledNames {

    private static final List<String> KEYS = List.of("person.givenNames", "person.familyName");

    private final DraftDesk desk;

    CalledNames(DraftDesk desk) {
        this.desk = desk;
    }

    /** The name, in the caller's transaction; empty where none was written yet. */
    public Uni<Optional<String>> of(Mutiny.StatelessSession tx, UUID application) {
        Drafts drafts = new Drafts(tx);
        return drafts.find(application)
                .chain(header -> header == null
                        ? Uni.createFrom().item(Optional.empty())
                        : drafts.read(application)
                                .map(rows -> name(desk.open(header, rows).state())));
    }

    private static Optional<String> name(DraftState state) {
        String name = KEYS.stream()
                .map(key -> text(state.answers().get(key)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    private static @Nullable String text(@Nullable StoredAnswer answer) {
        return answer != null && answer.value() instanceof AnswerValue.Text text ? text.text() : null;
    }
}
