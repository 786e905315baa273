package org.passerelle.account;

/** What a member of staff types to sign in. Its text form says nothing, so that it cannot get into a log. */
record StaffCredentials(String email, String password, String totp) {

    @Override
    public String toString() {
        return "StaffCredentials";
    }
}
