package org.passerelle.platform.security;

import java.util.Set;
import java.util.UUID;

/** Somebody signed in, with the session they act in. */
public sealed interface Actor {

    /** Who it is: an account, a member of a partner organisation, or a member of staff. */
    UUID id();

    /** The session, which can be ended at any time. */
    UUID sessionId();

    /** The language to answer in where a request names none. */
    default String language() {
        return "en";
    }

    /** Whether it is an applicant of whom it is not certain that they are who they were. */
    default boolean limited() {
        return false;
    }

    /** How a change made by this actor is attributed. */
    Kind kind();

    /** The kinds of actor, as stored and as shown to applicants. */
    enum Kind {
        APPLICANT("applicant"),
        HELPER("helper"),
        STAFF("staff");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in replies and rows. */
        public String code() {
            return code;
        }
    }

    /**
     * A person who applies.
     *
     * @param language the tag their session was opened with
     * @param limited whether the session may only see where the case stands, save, upload and write to us, because it
     *     is not certain that the person is who they were
     */
    record Applicant(UUID accountId, UUID sessionId, String language, boolean limited) implements Actor {
        @Override
        public UUID id() {
            return accountId;
        }

        @Override
        public Kind kind() {
            return Kind.APPLICANT;
        }
    }

    /**
     * A member of a partner organisation, who helps applicants with their consent.
     *
     * @param lead whether they also invite and remove colleagues
     */
    record Helper(UUID memberId, UUID organisationId, UUID sessionId, boolean lead) implements Actor {
        @Override
        public UUID id() {
            return memberId;
        }

        @Override
        public Kind kind() {
            return Kind.HELPER;
        }
    }

    /** A member of UKVI's staff with their roles. */
    record Staff(UUID staffId, UUID sessionId, Set<String> roles) implements Actor {
        public Staff {
            roles = Set.copyOf(roles);
        }

        @Override
        public UUID id() {
            return staffId;
        }

        @Override
        public Kind kind() {
            return Kind.STAFF;
        }
    }
}
