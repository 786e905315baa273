package org.passerelle.drafts.form;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerValue.Codes;
import org.passerelle.drafts.form.AnswerValue.Order;
import org.passerelle.drafts.form.AnswerValue.PartialDate;
import org.passerelle.drafts.form.AnswerValue.Text;
import org.passerelle.drafts.form.AnswerValue.Unknown;

/** Tells what keeps an answer from being submitted as it is. Nothing here keeps it from being stored. */
public record AnswerCheck(LocalDate today, PhoneCheck phones) {

    public AnswerCheck {
        requireNonNull(today);
        requireNonNull(phones);
    }

    /** Whether anything was answered: blank text, an empty list and a date without any part are no answer. */
    public static boolean isAnswered(@Nullable AnswerValue value) {
        return switch (value) {
            case null -> false;
            case Text(String text) -> !Blank.isBlank(text);
            case Codes(List<String> codes) -> !codes.isEmpty();
            case PartialDate date -> date.year() != null || date.month() != null || date.day() != null;
            case Unknown _, Order _ -> true;
        };
    }

    /** The first problem of this answer; no answer is no problem here, however much it is needed. */
    public Optional<AnswerProblem> problem(Question question, @Nullable AnswerValue value) {
        if (!isAnswered(value)) {
            return Optional.empty();
        }
        return switch (value) {
            case null -> Optional.empty();
            case Unknown _ -> unless(question.unknownAllowed(), AnswerProblem.UNKNOWN_NOT_ALLOWED);
            case Text(String text) -> textProblem(question, text);
            case Codes(List<String> codes)
            when question.type() == QuestionType.MANY_OF -> codesProblem(question, codes);
            case PartialDate date
            when question.type() == QuestionType.DATE -> new DateCheck(today).problem(question, date);
            case Order _ when question.isGroup() -> Optional.empty();
            case Codes _, PartialDate _, Order _ -> Optional.of(AnswerProblem.WRONG_KIND);
        };
    }

    private Optional<AnswerProblem> textProblem(Question question, String text) {
        return switch (question.type()) {
            case TEXT, LONG_TEXT, NAME, PLACE -> lengthProblem(question.limits(), text.strip());
            case PHONE -> unless(phones.isValid(text.strip()), AnswerProblem.PHONE_INVALID);
            case EMAIL -> unless(EmailCheck.isValid(text.strip()), AnswerProblem.EMAIL_INVALID);
            case COUNTRY -> unless(Countries.CODES.contains(text), AnswerProblem.COUNTRY_UNKNOWN);
            case CHOICE, YES_NO -> unless(question.options().contains(text), AnswerProblem.OPTION_UNKNOWN);
            case MANY_OF, DATE, GROUP -> Optional.of(AnswerProblem.WRONG_KIND);
        };
    }

    private static Optional<AnswerProblem> lengthProblem(Limits limits, String text) {
        int length = text.codePointCount(0, text.length());
        if (limits.tooLittle(length)) {
            return Optional.of(AnswerProblem.TOO_SHORT);
        }
        return unless(!limits.tooMuch(length), AnswerProblem.TOO_LONG);
    }

    private static Optional<AnswerProblem> codesProblem(Question question, List<String> codes) {
        if (!question.options().containsAll(codes)) {
            return Optional.of(AnswerProblem.OPTION_UNKNOWN);
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            return Optional.of(AnswerProblem.OPTION_REPEATED);
        }
        if (question.limits().tooLittle(codes.size())) {
            return Optional.of(AnswerProblem.TOO_FEW);
        }
        return unless(!question.limits().tooMuch(codes.size()), AnswerProblem.TOO_MANY);
    }

    private static Optional<AnswerProblem> unless(boolean fine, AnswerProblem problem) {
        return fine ? Optional.empty() : Optional.of(problem);
    }
}
