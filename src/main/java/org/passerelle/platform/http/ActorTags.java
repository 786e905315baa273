package org.passerelle.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.passerelle.platform.Sha256;
import org.passerelle.platform.security.Actor;

/**
 * Entity tags of what is seen of one person's file. A helper goes from person to person on one device: for them each tag
 * belongs to one file and one helper, so that nothing kept of one person is ever taken for another's.
 */
public final class ActorTags {

    private ActorTags() {}

    /** The tag, without quotes, under which this actor sees that file. */
    public static String of(String tag, Actor actor, UUID file) {
        return switch (actor) {
            case Actor.Helper helper -> tag + "-" + mark(helper, file);
            case Actor.Applicant _, Actor.Staff _ -> tag;
        };
    }

    private static String mark(Actor.Helper helper, UUID file) {
        return Sha256.tag((helper.memberId() + "\n" + file).getBytes(StandardCharsets.UTF_8));
    }
}
