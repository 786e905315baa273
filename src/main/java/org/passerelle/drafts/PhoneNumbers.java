package org.passerelle.drafts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.drafts.form.PhoneCheck;

/** Checks telephone numbers against the world's numbering plans; one without a country's number is French. */
@ApplicationScoped
class PhoneNumbers implements PhoneCheck {

    private static final String HOME = "FR";

    @Override
    public boolean isValid(String phone) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            return plans.isValidNumber(plans.parse(phone, HOME));
        } catch (NumberParseException _) {
            return false;
        }
    }
}
