package org.passerelle.platform.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The single row that says how far demonstration mode has moved the clock. */
@Entity
@Table(name = "demo_clock")
class DemoClockRow {

    @Id
    @Column(name = "id")
    boolean id;

    @Column(name = "shift_micros")
    long shiftMicros;
}
