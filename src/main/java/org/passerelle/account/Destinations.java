package org.passerelle.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.account.onetime.PrefixBudget;
import org.passerelle.notifications.Contact;

/** Where codes go to, as far as it decides what they may cost in a day. */
@ApplicationScoped
class Destinations {

    private static final String EMAIL = "email";
    private static final String UNKNOWN = "unknown";

    private final long most;

    Destinations(@ConfigProperty(name = "passerelle.limits.prefix-codes-per-day", defaultValue = "100000") long most) {
        this.most = most;
    }

    /** The country's calling code such as {@code +33}, or one word for all e-mail. */
    String prefix(Contact contact) {
        return switch (contact) {
            case Contact.Phone phone -> callingCode(phone.e164());
            case Contact.Email _ -> EMAIL;
        };
    }

    PrefixBudget budget(long sentToday) {
        return new PrefixBudget(sentToday, most);
    }

    private static String callingCode(String number) {
        try {
            return "+" + PhoneNumberUtil.getInstance().parse(number, null).getCountryCode();
        } catch (NumberParseException _) {
            return UNKNOWN;
        }
    }
}
