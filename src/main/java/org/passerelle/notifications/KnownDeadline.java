package org.passerelle.notifications;

import org.passerelle.notifications.deadline.DeadlineKind;
import org.passerelle.notifications.deadline.Standing;

/** A deadline of an application, how many days it gives, and where it stands. */
public record KnownDeadline(DeadlineKind kind, int days, Standing standing) {}
