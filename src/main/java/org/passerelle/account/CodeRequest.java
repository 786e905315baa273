package org.passerelle.account;

import org.jspecify.annotations.Nullable;

/** Somebody asks for a code; {@code language} as they name it, else as their device does. */
record CodeRequest(
        String contact, @Nullable String language, @Nullable String acceptLanguage) {}
