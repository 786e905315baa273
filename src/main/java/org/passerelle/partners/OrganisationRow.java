package org.passerelle.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner organisation. */
@Entity
@Table(name = "partner_organisations")
class OrganisationRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "name")
    String name = "";

    @Column(name = "towns")
    String[] towns = {};

    @Column(name = "languages")
    String[] languages = {};

    @Column(name = "phone")
    @Nullable
    String phone;

    @Column(name = "email")
    @Nullable
    String email;

    /** Whether applicants find it on the public list. */
    @Column(name = "listed")
    boolean listed;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "approved_at")
    @Nullable
    Instant approvedAt;

    /** Who of UKVI approved it; null for one of a demonstration. */
    @Column(name = "approved_by")
    @Nullable
    UUID approvedBy;

    @Column(name = "suspended_at")
    @Nullable
    Instant suspendedAt;

    /** Whether a demonstration made it: shown nowhere else. */
    @Column(name = "demonstration")
    boolean demonstration;

    Profile profile() {
        return new Profile(name, List.of(towns), List.of(languages), phone, email, listed);
    }

    void describe(Profile profile) {
        name = profile.name();
        towns = profile.towns().toArray(String[]::new);
        languages = profile.languages().toArray(String[]::new);
        phone = profile.phone();
        email = profile.email();
        listed = profile.listed();
    }
}
