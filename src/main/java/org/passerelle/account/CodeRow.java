package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that was sent to a contact. */
@Entity
@Table(name = "sign_in_codes")
class CodeRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "contact_hash")
    byte[] contactHash = {};

    @Column(name = "code_hash")
    byte[] codeHash = {};

    /** What the code's text was written in, and the session it opens speaks. */
    @Column(name = "language")
    String language = "";

    /** What it was asked for; it opens nothing else. */
    @Column(name = "purpose")
    String purpose = "";

    /** What it confirms; null at sign-in. */
    @Column(name = "subject")
    @Nullable
    UUID subject;

    /** Whether it was asked for with a text from the phone itself. */
    @Column(name = "by_text")
    boolean byText;

    @Column(name = "tries_left")
    int triesLeft;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;
}
