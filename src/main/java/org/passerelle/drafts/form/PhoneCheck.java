package org.passerelle.drafts.form;

/** Tells whether a telephone number can exist; the numbering plans of the world are not a matter for this package. */
@FunctionalInterface
public interface PhoneCheck {

    boolean isValid(String phone);
}
