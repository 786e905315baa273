package org.passerelle.evidence.vouch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a statement says all that a vouch has to say. */
public final class StatementCheck {

    private static final int NAME = 200;
    private static final int WORDS = 600;
    private static final int OLDEST = 120;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z_]{1,39}");

    /** What is wrong with one; the first in this order. */
    public enum Objection {
        /** They do not say that they are 18 or over. */
        UNDER_AGE,
        /** They leave out one of the other declarations. */
        DECLARATIONS,
        NAME,
        AGE,
        NATIONALITY,
        HOW,
        WHERE,
        SINCE,
        MET_ON,
        ORIGINAL,
        VOUCHER_NAME,
        CAPACITY,
        WORK_CONTACT;

        /** The word in replies. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private StatementCheck() {}

    /** What is wrong with it, said on that day, if anything. */
    public static Optional<Objection> objection(Statement said, VouchKind kind, LocalDate today) {
        if (!said.declarations().contains(Declaration.OF_AGE)) {
            return Optional.of(Objection.UNDER_AGE);
        }
        if (!said.declarations().equals(EnumSet.allOf(Declaration.class))) {
            return Optional.of(Objection.DECLARATIONS);
        }
        return aboutThePerson(said)
                .or(() -> aboutTheAcquaintance(said, today))
                .or(() -> aboutTheVoucher(said.voucher(), kind));
    }

    private static Optional<Objection> aboutThePerson(Statement said) {
        if (!fits(said.name(), NAME)) {
            return Optional.of(Objection.NAME);
        }
        if (said.age() != null && (said.age() < 0 || said.age() > OLDEST)) {
            return Optional.of(Objection.AGE);
        }
        boolean country = said.nationality() == null
                || COUNTRY.matcher(said.nationality()).matches();
        return country ? Optional.empty() : Optional.of(Objection.NATIONALITY);
    }

    private static Optional<Objection> aboutTheAcquaintance(Statement said, LocalDate today) {
        if (!fits(said.how(), WORDS)) {
            return Optional.of(Objection.HOW);
        }
        if (!fits(said.where(), NAME)) {
            return Optional.of(Objection.WHERE);
        }
        if (said.since().isAfter(YearMonth.from(today)) || said.since().getYear() < today.getYear() - OLDEST) {
            return Optional.of(Objection.SINCE);
        }
        LocalDate met = said.metOn();
        if (met != null && (met.isAfter(today) || YearMonth.from(met).isBefore(said.since()))) {
            return Optional.of(Objection.MET_ON);
        }
        return original(said.original(), today) ? Optional.empty() : Optional.of(Objection.ORIGINAL);
    }

    private static boolean original(Statement.@Nullable Original original, LocalDate today) {
        return original == null
                || TYPE.matcher(original.type()).matches() && !original.seenOn().isAfter(today);
    }

    private static Optional<Objection> aboutTheVoucher(Statement.Voucher voucher, VouchKind kind) {
        boolean atWork = kind == VouchKind.PROFESSIONAL;
        if (!fits(voucher.name(), NAME)) {
            return Optional.of(Objection.VOUCHER_NAME);
        }
        if (!fits(voucher.capacity(), NAME, atWork) || !fits(voucher.workplace(), NAME, false)) {
            return Optional.of(Objection.CAPACITY);
        }
        return fits(voucher.workContact(), NAME, atWork) ? Optional.empty() : Optional.of(Objection.WORK_CONTACT);
    }

    private static boolean fits(@Nullable String text, int longest, boolean needed) {
        return text == null ? !needed : fits(text, longest);
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(StatementCheck::unwritable);
    }

    private static boolean unwritable(int codePoint) {
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The declarations that a list of words makes; words that are none are left out. */
    public static Set<Declaration> declared(Iterable<String> words) {
        Set<Declaration> declared = EnumSet.noneOf(Declaration.class);
        words.forEach(word -> Declaration.of(word).ifPresent(declared::add));
        return declared;
    }
}
