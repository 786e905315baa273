package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerValue.Order;
import org.passerelle.drafts.form.AnswerValue.PartialDate;

class AnswerValueTest {

    @Test
    void minusZeroAndZeroAreTheSamePlace() {
        assertThat(new Order(-0.0)).isEqualTo(new Order(0.0)).hasSameHashCodeAs(new Order(0.0));
    }

    @Test
    void equalPartsMakeEqualDates() {
        assertThat(new PartialDate("islamic", 1400, null, 1)).isEqualTo(new PartialDate("islamic", 1400, null, 1));
    }

    @Test
    void anOrderIsAFiniteNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Order(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Order(Double.POSITIVE_INFINITY));
    }
}
