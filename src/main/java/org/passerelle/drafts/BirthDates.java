package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.sync.StoredAnswer;

/** The birth date that a person gave, to compare with what somebody says who claims to be them. */
@ApplicationScoped
public class BirthDates {

    private static final String KEY = "person.birthDate";

    private final DraftDesk desk;

    BirthDates(DraftDesk desk) {
        this.desk = desk;
    }

    /** As far as it is known, in the calendar in which it was given: 1990, 1990-05 or 1990-05-17; empty without a year. */
    public Uni<Optional<String>> of(Mutiny.StatelessSession tx, UUID application) {
        Drafts drafts = new Drafts(tx);
        return drafts.find(application)
                .chain(header -> header == null
                        ? Uni.createFrom().item(Optional.empty())
                        : drafts.read(application)
                                .map(rows -> written(desk.open(header, rows)
                                        .state()
                                        .answers()
                                        .get(KEY))));
    }

    private static Optional<String> written(@Nullable StoredAnswer answer) {
        if (answer == null || !(answer.value() instanceof AnswerValue.PartialDate date) || date.year() == null) {
            return Optional.empty();
        }
        return Optional.of(
                Stream.of(four(date.year()), two(date.month()), two(date.month() == null ? null : date.day()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("-")));
    }

    private static String four(int year) {
        return "%04d".formatted(year);
    }

    private static @Nullable String two(@Nullable Integer part) {
        return part == null ? null : "%02d".formatted(part);
    }
}
