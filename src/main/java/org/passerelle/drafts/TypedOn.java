package org.passerelle.drafts;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Sha256;
import org.passerelle.platform.security.Actor;

/**
 * The device on which something was typed. That of an applicant belongs to their account. A helper works on the files of
 * many people: on each their device is another one, made of the member, the file and the number it sends, so that nothing
 * of one file is known on another and each answer tells which member typed it.
 *
 * @param member the member of a partner organisation who has it; null for an applicant's
 */
record TypedOn(UUID device, @Nullable UUID member) {

    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long NOT_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    static TypedOn of(Actor actor, UUID application, UUID sent) {
        return switch (actor) {
            case Actor.Helper helper -> new TypedOn(made(helper.memberId(), application, sent), helper.memberId());
            case Actor.Applicant _, Actor.Staff _ -> new TypedOn(sent, null);
        };
    }

    /** A UUID of version 8 of RFC 9562. */
    private static UUID made(UUID member, UUID application, UUID sent) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of("helper device\n" + member + "\n" + application + "\n" + sent));
        return new UUID(hash.getLong() & ~VERSION_BITS | VERSION_8, hash.getLong() & NOT_VARIANT | VARIANT);
    }
}
