package org.passerelle.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;

/** The little about a case that decides who may see or touch it. */
public record CaseSubject(UUID id, @Nullable UUID accountId, CaseState state, Person person) {}
