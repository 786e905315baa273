package org.passerelle.casework;

/** What colleagues must know of a case at a glance. */
record CaseMarks(boolean urgent, boolean vulnerable, ReferredBy referredBy) {}
