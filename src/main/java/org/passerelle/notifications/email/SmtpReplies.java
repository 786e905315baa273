package org.passerelle.notifications.email;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import org.passerelle.notifications.SendResult;

/**
 * What a failure to hand a message over means (RFC 5321, RFC 3463). The server's words are neither kept nor logged: they
 * often quote the address.
 */
final class SmtpReplies {

    /** How the client begins what it says of the command that a server refused. */
    private static final String RECIPIENT = "recipient address not accepted";

    private static final Set<String> MESSAGE =
            Set.of("sender address not accepted", "DATA command not accepted", "sending data failed");

    private static final int FULL = 552;
    private static final int MAILBOX = 2;
    private static final int MAILBOX_FULL = 2;
    private static final int POLICY = 7;

    private SmtpReplies() {}

    /** Trouble for all that may be over at the next try, such as a server that is down, is busy or wants another password. */
    static SendResult result(Throwable failure) {
        if (!(failure instanceof SMTPException reply)) {
            return new SendResult.Trouble();
        }
        int code = reply.getReplyCode();
        return reply.isPermanent() ? refused(reply, code) : new SendResult.Trouble(code);
    }

    private static SendResult refused(SMTPException reply, int code) {
        String said = String.valueOf(reply.getMessage());
        if (said.startsWith(RECIPIENT)) {
            return ofRecipient(reply, code);
        }
        return MESSAGE.stream().anyMatch(said::startsWith)
                ? new SendResult.Refused(SendResult.Why.MESSAGE, code)
                : new SendResult.Trouble(code);
    }

    /** A full mailbox is emptied again, and a server that will not carry for us says nothing about the mailbox. */
    private static SendResult ofRecipient(SMTPException reply, int code) {
        var status = reply.getEnhancedStatus();
        int subject = status == null ? 0 : status.getSubject();
        if (code == FULL || status != null && subject == MAILBOX && status.getDetail() == MAILBOX_FULL) {
            return new SendResult.Trouble(code);
        }
        return new SendResult.Refused(subject == POLICY ? SendResult.Why.MESSAGE : SendResult.Why.CONTACT, code);
    }
}
