package org.passerelle.assistance;

import java.util.Objects;

/** What a helper sends to start an application for a person who is present. */
record AssistedStart(String form, GivenConsent consent, AskedHelp help) {

    AssistedStart {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(help, "help");
    }
}
