package org.passerelle.notifications;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads what a person typed as a phone number or e-mail address. Empty for what cannot be one, and for phones of
 * countries that are not served: texts to far destinations are what toll fraud lives on.
 */
@ApplicationScoped
public class ContactParser {

    /** The EEA, the United Kingdom and its islands, Switzerland, French overseas regions, and the way through the Balkans. */
    private static final String SERVED = "AT,BE,BG,CH,CY,CZ,DE,DK,EE,ES,FI,FR,GB,GR,HR,HU,IE,IS,IT,LI,LT,LU,LV,MC,MT,"
            + "NL,NO,PL,PT,RO,SE,SI,SK,GG,IM,JE,AD,GF,GP,MQ,RE,YT,AL,BA,ME,MK,RS,XK,TR,UA";

    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern PHONE = Pattern.compile("\\+[\\p{Nd} \\u00a0\\u202f().\\-/]+");
    private static final Set<PhoneNumberType> MOBILE =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    /** Numbers that Ofcom and ARCEP keep free for films: they belong to nobody. */
    private static final Pattern MADE_UP = Pattern.compile("\\+447700900\\d{3}|\\+3363998\\d{4}");

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");
    private static final int LONGEST_LOCAL_PART = 64;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final Set<String> served;

    ContactParser(@ConfigProperty(name = "passerelle.sms.countries", defaultValue = SERVED) Set<String> served) {
        this.served = Set.copyOf(served);
    }

    /** The contact a text means; a phone number begins with {@code +} and the code of its country. */
    public Optional<Contact> parse(String text) {
        String typed = INVISIBLE.matcher(text).replaceAll("").strip();
        return typed.indexOf('@') >= 0 ? email(typed) : phone(typed);
    }

    private Optional<Contact> phone(String typed) {
        if (typed.length() > LONGEST_PHONE || !PHONE.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = numbers.parse(typed, null);
            String e164 = numbers.format(number, PhoneNumberFormat.E164);
            return MADE_UP.matcher(e164).matches() || reachable(number)
                    ? Optional.of(new Contact.Phone(e164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    private boolean reachable(PhoneNumber number) {
        return numbers.isValidNumber(number)
                && MOBILE.contains(numbers.getNumberType(number))
                && served.contains(numbers.getRegionCodeForNumber(number));
    }

    private static Optional<Contact> email(String typed) {
        int at = typed.lastIndexOf('@');
        return typed.length() <= LONGEST_EMAIL
                        && at <= LONGEST_LOCAL_PART
                        && EMAIL.matcher(typed).matches()
                ? Optional.of(new Contact.Email(
                        typed.substring(0, at) + typed.substring(at).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
