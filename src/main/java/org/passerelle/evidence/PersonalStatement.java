package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.PieceDetails.WrittenDate;

/**
 * What a person tells of themselves, part by part. How they travelled is not asked.
 *
 * @param self who they are
 * @param family who belongs to them
 * @param places where they lived, and when
 * @param occupations what they learned, worked and served, and when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalStatement(
        @Nullable String self,
        @Nullable String family,
        @Nullable List<Lived> places,
        @Nullable List<Occupied> occupations) {

    /** A place where they lived. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lived(
            String place,
            @Nullable WrittenDate from,
            @Nullable WrittenDate to,
            @Nullable String words) {}

    /**
     * What they did for a time.
     *
     * @param kind school, work, service or other
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Occupied(
            String kind,
            String what,
            @Nullable WrittenDate from,
            @Nullable WrittenDate to) {}

    List<Lived> lived() {
        return places == null ? List.of() : places;
    }

    List<Occupied> occupied() {
        return occupations == null ? List.of() : occupations;
    }

    /** All that was written in words. */
    Stream<String> words() {
        return Stream.of(
                        Stream.of(self, family),
                        lived().stream().map(Lived::place),
                        lived().stream().map(Lived::words),
                        occupied().stream().map(Occupied::what))
                .flatMap(part -> part)
                .filter(Objects::nonNull);
    }

    /** All dates in it. */
    Stream<WrittenDate> dates() {
        return Stream.concat(
                        lived().stream().flatMap(place -> Stream.of(place.from(), place.to())),
                        occupied().stream().flatMap(time -> Stream.of(time.from(), time.to())))
                .filter(Objects::nonNull);
    }
}
