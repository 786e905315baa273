/** Applicants' accounts: sign-in by one-time code, contacts, and the sessions that can be ended from afar. */
@NullMarked
package org.passerelle.account;

import org.jspecify.annotations.NullMarked;
