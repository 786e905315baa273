/** The channel to mailboxes: letters in plain text and simple HTML, handed to an SMTP server, and the way to end weekly ones. */
@NullMarked
package org.passerelle.notifications.email;

import org.jspecify.annotations.NullMarked;
