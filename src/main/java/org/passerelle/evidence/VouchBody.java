package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.vouch.AboutPhoto;
import org.passerelle.evidence.vouch.Statement;
import org.passerelle.evidence.vouch.StatementCheck;

/** A statement as it is sent, and as it is kept; {@link Statement} says what its members mean. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VouchBody(
        @JsonProperty(required = true) String name,
        @Nullable Integer age,
        @Nullable String nationality,
        @JsonProperty(required = true) String photo,
        @JsonProperty(required = true) String how,
        @JsonProperty(required = true) String where,
        @JsonProperty(required = true) String since,
        @Nullable String metOn,
        @Nullable Original original,
        @JsonProperty(required = true) Voucher voucher,
        @JsonProperty(required = true) List<String> declarations) {

    VouchBody {
        declarations = List.copyOf(declarations);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Original(
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) String seenOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Voucher(
            @JsonProperty(required = true) String name,
            @Nullable String capacity,
            @Nullable String workplace,
            @Nullable String workContact) {}

    /** What it says; empty for what cannot be read, such as a day that is none. */
    Optional<Statement> read() {
        try {
            return AboutPhoto.of(photo).map(this::read);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Statement read(AboutPhoto about) {
        return new Statement(
                name,
                age,
                nationality,
                about,
                how,
                where,
                YearMonth.parse(since),
                metOn == null ? null : LocalDate.parse(metOn),
                original == null ? null : new Statement.Original(original.type(), LocalDate.parse(original.seenOn())),
                new Statement.Voucher(
                        voucher.name(), voucher.capacity(), voucher.workplace(), voucher.workContact()),
                StatementCheck.declared(declarations));
    }

    /** The same where they met on that day, unless it says when. */
    VouchBody metAtLeast(LocalDate day) {
        return metOn != null
                ? this
                : new VouchBody(
                        name,
                        age,
                        nationality,
                        photo,
                        how,
                        where,
                        since,
                        day.toString(),
                        original,
                        voucher,
                        declarations);
    }
}
