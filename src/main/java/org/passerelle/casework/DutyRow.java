package org.passerelle.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody on a duty list. */
@Entity
@Table(name = "duty_people")
class DutyRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "list")
    long list;

    @Column(name = "staff_id")
    UUID staffId = new UUID(0, 0);

    /** Sealed; told by text too where there is one. */
    @Column(name = "phone")
    byte @Nullable [] phone;
}
