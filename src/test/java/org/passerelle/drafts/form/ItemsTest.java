package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.form.TestingForms.answers;

import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerValue.Order;

class ItemsTest {

    @Test
    void itemsSortByOrderThenById() {
        Answers answers =
                answers("g.h[bbbbbbbb]", 1, "g.h[aaaaaaaa]", 2, "g.h[cccccccc]", 1, "g.h[dddddddd]", new Order(0.5));
        assertThat(Items.live("g.h", answers)).containsExactly("dddddddd", "bbbbbbbb", "cccccccc", "aaaaaaaa");
    }

    @Test
    void anItemWhoseKeyWasNeverSentComesLast() {
        Answers answers = answers("g.h[aaaaaaaa].name", "Example", "g.h[zzzzzzzz]", 900);
        assertThat(Items.live("g.h", answers)).containsExactly("zzzzzzzz", "aaaaaaaa");
    }

    @Test
    void aRemovedItemIsNotThereThoughItsAnswersAreKept() {
        Answers answers = answers("g.h[aaaaaaaa]", null, "g.h[aaaaaaaa].name", "Example", "g.h[bbbbbbbb]", 1);
        assertThat(Items.live("g.h", answers)).containsExactly("bbbbbbbb");
        assertThat(answers.isRemoved(new AnswerKey.Item("g.h", "aaaaaaaa"))).isTrue();
        assertThat(answers.isRemoved(new AnswerKey.Item("g.h", "bbbbbbbb"))).isFalse();
        assertThat(answers.isRemoved(new AnswerKey.Item("g.h", "cccccccc"))).isFalse();
        assertThat(answers.value("g.h[aaaaaaaa].name")).isNotNull();
    }

    @Test
    void anItemOfWhichEverythingWasClearedAndNothingElseSentIsNotThere() {
        assertThat(Items.live("g.h", answers("g.h[aaaaaaaa].name", null))).isEmpty();
        assertThat(Items.live("g.h", answers("g.x[aaaaaaaa]", 1))).isEmpty();
    }
}
