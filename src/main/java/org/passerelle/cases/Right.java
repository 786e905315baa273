package org.passerelle.cases;

/** What somebody may do in a section of a case. */
public enum Right {
    READ,
    WRITE,
    SUBMIT,
    WITHDRAW,
    CONTACTS
}
