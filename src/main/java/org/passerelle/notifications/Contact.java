package org.passerelle.notifications;

import java.util.Locale;
import java.util.Objects;

/** Where a person can be reached. Its text form says only the kind, so that it cannot get into a log. */
public sealed interface Contact {

    /** The phone number or address itself. */
    String value();

    /** By what it is found: two spellings of one contact are the same person. */
    default String known() {
        return value();
    }

    /** What kind it is. */
    Kind kind();

    /** The kinds of contact, as stored. */
    enum Kind {
        PHONE("phone"),
        EMAIL("email");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in rows and replies. */
        public String code() {
            return code;
        }
    }

    /** Puts a stored contact together again. */
    static Contact of(String kind, String value) {
        return kind.equals(Kind.PHONE.code()) ? new Phone(value) : new Email(value);
    }

    /** A mobile phone in E.164 form, such as {@code +447700900123}. */
    record Phone(String e164) implements Contact {
        public Phone {
            Objects.requireNonNull(e164);
        }

        @Override
        public String value() {
            return e164;
        }

        @Override
        public Kind kind() {
            return Kind.PHONE;
        }

        @Override
        public String toString() {
            return "Phone";
        }
    }

    /** An e-mail address, its name as typed, since a few servers tell capitals apart, and its domain in lower case. */
    record Email(String address) implements Contact {
        public Email {
            Objects.requireNonNull(address);
        }

        @Override
        public String value() {
            return address;
        }

        @Override
        public String known() {
            return address.toLowerCase(Locale.ROOT);
        }

        @Override
        public Kind kind() {
            return Kind.EMAIL;
        }

        @Override
        public String toString() {
            return "Email";
        }
    }
}
