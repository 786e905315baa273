package org.passerelle.cases;

import java.time.Instant;

/** A family code to be handed on, and until when it works. */
record NewFamilyCode(String code, Instant expiresAt) {}
