package org.passerelle.account;

import java.util.UUID;

/** A contact in replies; {@code masked} is enough for its owner to know it by. */
record ContactItem(UUID id, String kind, String masked, boolean confirmed, boolean preferred) {}
