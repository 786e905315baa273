/** Texts by Twilio: its SDK, its error codes, and the calls with which it reports and hands texts over. */
@NullMarked
package org.passerelle.notifications.twilio;

import org.jspecify.annotations.NullMarked;
