package org.passerelle.cases;

import java.time.Instant;
import org.passerelle.platform.security.Actor;

/** Somebody who wants to read or do something in a section of a case. */
public record Visit(Actor actor, CaseSubject subject, Section section, Right right, Instant now) {}
