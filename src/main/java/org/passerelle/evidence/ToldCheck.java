package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.PieceDetails.WrittenDate;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.ProblemType;

/** Tells what is wrong with what somebody tells about a piece: only what could not be read or kept. */
@ApplicationScoped
class ToldCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> OCCUPATIONS = Set.of("school", "work", "service", "other");
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_LINES = 3;
    private static final int LONGEST_LINE = 100;
    private static final int MOST_PLACES = 40;

    private final IcuCalendars calendars;

    ToldCheck(IcuCalendars calendars) {
        this.calendars = calendars;
    }

    Optional<ProblemType> problem(EvidenceType type, PieceDetails details) {
        boolean readable = texts(details).allMatch(ToldCheck::fits)
                && (details.country() == null || COUNTRIES.contains(details.country()))
                && (details.note() == null || FreeText.fits(details.note()))
                && conditionsOf(type).containsAll(details.conditions() == null ? List.of() : details.conditions())
                && (details.readableZone() == null || linesFit(details.readableZone()));
        if (!readable) {
            return Optional.of(ProblemType.DETAILS_INVALID);
        }
        Stream<@Nullable WrittenDate> dates =
                Stream.of(details.born(), details.issued(), details.expires(), details.from(), details.to());
        return dates(dates.filter(Objects::nonNull));
    }

    Optional<ProblemType> problem(PersonalStatement statement) {
        boolean told = statement.words().findAny().isPresent();
        boolean few =
                statement.lived().size() <= MOST_PLACES && statement.occupied().size() <= MOST_PLACES;
        boolean known = statement.occupied().stream().allMatch(time -> OCCUPATIONS.contains(time.kind()))
                && statement.lived().stream().allMatch(place -> place.place() != null)
                && statement.occupied().stream().allMatch(time -> time.what() != null);
        if (!told || !few || !known || !statement.words().allMatch(FreeText::fits)) {
            return Optional.of(ProblemType.STATEMENT_INVALID);
        }
        return dates(statement.dates());
    }

    private Optional<ProblemType> dates(Stream<WrittenDate> dates) {
        return dates.allMatch(date -> calendars.days(date).isPresent())
                ? Optional.empty()
                : Optional.of(ProblemType.DATE_INVALID);
    }

    private static Stream<String> texts(PieceDetails details) {
        return Stream.of(details.issuer(), details.number(), details.name()).filter(Objects::nonNull);
    }

    private static boolean fits(String text) {
        return FreeText.fits(text) && text.length() <= LONGEST_TEXT;
    }

    private static Set<String> conditionsOf(EvidenceType type) {
        return type.raises().stream().map(EvidenceType.Raise::condition).collect(Collectors.toSet());
    }

    private static boolean linesFit(List<String> lines) {
        return lines.size() <= MOST_LINES
                && lines.stream().allMatch(line -> line != null && fits(line) && line.length() <= LONGEST_LINE);
    }
}
