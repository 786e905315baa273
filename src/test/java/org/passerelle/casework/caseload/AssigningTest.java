package org.passerelle.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may give a case to whom. */
class AssigningTest {

    private static final UUID ME = new UUID(0, 1);
    private static final UUID COLLEAGUE = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);

    @Test
    void whatNobodyHasAnybodyGives() {
        assertThat(Assigning.give(null, ME, ME, false)).isEqualTo(Assigning.ALLOWED);
        assertThat(Assigning.give(null, COLLEAGUE, ME, false)).isEqualTo(Assigning.ALLOWED);
    }

    @Test
    void whatSomebodyHasTheyOrASupervisorGive() {
        assertThat(Assigning.give(ME, COLLEAGUE, ME, false)).isEqualTo(Assigning.ALLOWED);
        assertThat(Assigning.give(COLLEAGUE, ME, ME, false)).isEqualTo(Assigning.TAKEN);
        assertThat(Assigning.give(COLLEAGUE, OTHER, ME, true)).isEqualTo(Assigning.ALLOWED);
    }

    @Test
    void aSecondTryAfterALostReplyIsNoConflict() {
        assertThat(Assigning.give(ME, ME, ME, false)).isEqualTo(Assigning.AS_BEFORE);
        assertThat(Assigning.give(COLLEAGUE, COLLEAGUE, ME, false)).isEqualTo(Assigning.AS_BEFORE);
        assertThat(Assigning.release(null, ME, false)).isEqualTo(Assigning.AS_BEFORE);
    }

    @Test
    void whoHasItOrASupervisorGivesItBack() {
        assertThat(Assigning.release(ME, ME, false)).isEqualTo(Assigning.ALLOWED);
        assertThat(Assigning.release(COLLEAGUE, ME, false)).isEqualTo(Assigning.TAKEN);
        assertThat(Assigning.release(COLLEAGUE, ME, true)).isEqualTo(Assigning.ALLOWED);
    }
}
