package org.passerelle.cases.status;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who moves a case: capacity and person; the person is null only for a system. */
public record Mover(Who who, @Nullable UUID person) {}
