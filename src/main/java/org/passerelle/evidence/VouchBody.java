package org.passerelle.evidence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
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
        String name,
        @Nullable Integer age,
        @Nullable String nationality,
        String photo,
        String how,
        String where,
        String since,
        @Nullable String metOn,
        @Nullable Original original,
        Voucher voucher,
        List<String> declarations) {

    VouchBody {
        requireNonNull(name, "name");
        requireNonNull(photo, "photo");
        requireNonNull(how, "how");
        requireNonNull(where, "where");
        requireNonNull(since, "since");
        requireNonNull(voucher, "voucher");
        declarations = List.copyOf(declarations);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Original(String type, String seenOn) {
        Original {
            requireNonNull(type, "type");
            requireNonNull(seenOn, "seenOn");
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Voucher(
            String name,
            @Nullable String capacity,
            @Nullable String workplace,
            @Nullable String workContact) {
        Voucher {
            requireNonNull(name, "name");
        }
    }

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
                new Statement.Voucher(voucher.name(), voucher.capacity(), voucher.workplace(), voucher.workContact()),
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
