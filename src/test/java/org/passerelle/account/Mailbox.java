package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.contract.Contract;

/** A made-up mailbox, read on the page of a demonstration. */
public record Mailbox(String address) {

    private static final Pattern LINK = Pattern.compile("/staff/invitations#(\\S+)");
    private static final Pattern PASS = Pattern.compile("add this pass: ([a-z]{12})");

    /** One that nobody has. */
    public static Mailbox fresh() {
        return new Mailbox("test.officer." + UUID.randomUUID() + "@example.org");
    }

    /** All that was sent there. */
    public List<String> bodies() {
        return Contract.given()
                .get("/demo/phones/{address}/messages", address)
                .jsonPath()
                .getList("body", String.class);
    }

    /** The token of the last invitation. */
    public String token() {
        return last(LINK);
    }

    /** The pass of the last warning. */
    public String pass() {
        return last(PASS);
    }

    private String last(Pattern pattern) {
        Matcher matcher = pattern.matcher(bodies().getLast());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
