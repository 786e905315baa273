package org.passerelle.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ContactParser;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.ProblemType;

/** Looks at what is told about an organisation, and brings it into the form in which it is kept. */
@ApplicationScoped
class ProfileCheck {

    private static final int LONGEST_TOWN = 100;
    private static final int MOST_TOWNS = 50;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ \\u00a0\\u202f().\\-/]");
    /** Landlines too, so that it is no number for our own texts. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private final ContactParser contacts;

    ProfileCheck(ContactParser contacts) {
        this.contacts = contacts;
    }

    /** The profile as it is kept, or what is wrong with it. */
    sealed interface Checked {
        record Good(Profile profile) implements Checked {}

        record Bad(ProblemType type) implements Checked {}
    }

    Checked check(Profile wanted) {
        if (!ShownName.fits(wanted.name(), ShownName.LONGEST)) {
            return new Checked.Bad(ProblemType.ORGANISATION_NAME_INVALID);
        }
        List<String> towns = wanted.towns().stream().map(ShownName::tidy).toList();
        if (towns.size() > MOST_TOWNS
                || towns.stream().distinct().count() < towns.size()
                || !towns.stream().allMatch(town -> ShownName.fits(town, LONGEST_TOWN))) {
            return new Checked.Bad(ProblemType.TOWNS_INVALID);
        }
        List<Optional<String>> languages =
                wanted.languages().stream().map(Languages::known).toList();
        return languages.stream().allMatch(Optional::isPresent)
                ? contacts(
                        wanted,
                        towns,
                        languages.stream().flatMap(Optional::stream).distinct().toList())
                : new Checked.Bad(ProblemType.LANGUAGE_UNKNOWN);
    }

    private Checked contacts(Profile wanted, List<String> towns, List<String> languages) {
        String phone = wanted.phone() == null ? null : phone(wanted.phone());
        String email = blank(wanted.email()) ? null : email(String.valueOf(wanted.email()));
        boolean good = blank(wanted.phone()) == (phone == null) && blank(wanted.email()) == (email == null);
        return good
                ? new Checked.Good(
                        new Profile(ShownName.tidy(wanted.name()), towns, languages, phone, email, wanted.listed()))
                : new Checked.Bad(ProblemType.CONTACT_INVALID);
    }

    private static @Nullable String phone(String typed) {
        String digits = BETWEEN_DIGITS.matcher(typed.strip()).replaceAll("");
        return PHONE.matcher(digits).matches() ? digits : null;
    }

    private @Nullable String email(String typed) {
        return contacts.parse(typed).orElse(null) instanceof Contact.Email email ? email.address() : null;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
