/**
 * Who signs in: applicants by one-time code, with contacts, PINs, sessions that can be ended from afar and a way back;
 * staff by invitation, password and authenticator.
 */
@NullMarked
package org.passerelle.account;

import org.jspecify.annotations.NullMarked;
