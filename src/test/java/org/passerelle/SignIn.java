package org.passerelle;

/** Signs made-up people in, over HTTP as they would. */
public final class SignIn {

    private SignIn() {}

    /** Somebody new, with a phone of their own. */
    public static SignedIn asSomebody() {
        return Phone.fresh().signsIn();
    }

    /** Whoever has this number; codes count against its limits. */
    public static SignedIn as(String number) {
        return new Phone(number).signsIn();
    }
}
