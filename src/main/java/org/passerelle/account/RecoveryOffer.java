package org.passerelle.account;

/** What somebody brings who has lost every contact. */
sealed interface RecoveryOffer {

    /** The code that they photographed or wrote down. */
    record Code(String typed) implements RecoveryOffer {}

    /** A partner's voucher, and something of their own that the partner does not tell. */
    record Voucher(String typed, String birthDate) implements RecoveryOffer {}
}
