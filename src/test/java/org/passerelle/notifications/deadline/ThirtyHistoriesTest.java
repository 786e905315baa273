package org.passerelle.notifications.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thirty histories of a deadline of 28 days: what happened, the moment asked about, and the state, the end and the
 * sentence that must come of it. All times are those of clocks in France.
 */
class ThirtyHistoriesTest {

    private static final String HISTORIES = """
            answer_call | wrote 2027-01-04T09:00
              2027-01-05T09:00 | not_started | - | Your time to answer the call has not started, because nothing shows yet that our message of 4 January 2027 reached you.
            answer_call | wrote 2027-01-04T09:00, messages_fail 2027-01-06T10:00
              2027-01-20T09:00 | not_started | - | Your time to answer the call has not started, because our messages have not reached you since 6 January 2027.
            answer_call | opened 2027-01-04T09:00
              2027-01-20T09:00 | not_started | - | Your time to answer the call has not started, because since 4 January 2027 we have had no number or address to write to you.
            answer_call | wrote 2027-01-04T09:00, messages_fail 2027-01-06T10:00 2027-01-07T10:00
              2027-01-20T09:00 | not_started | - | Your time to answer the call has not started, because nothing shows yet that our message of 4 January 2027 reached you.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01
              2027-01-04T10:00 | running | 2027-02-01 28 | You have until the end of 1 February 2027 to answer the call: 28 days from 4 January 2027, when our message reached you.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01
              2027-02-01T23:59 | running | 2027-02-01 0 | You have until the end of 1 February 2027 to answer the call: 28 days from 4 January 2027, when our message reached you.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01
              2027-02-02T00:00 | passed | 2027-02-01 | Your time to answer the call ended with 1 February 2027, but nothing happens by itself: a person will look at it.
            answer_question | wrote 2027-01-04T09:00, signed_in 2027-01-10T23:59
              2027-01-11T00:01 | running | 2027-02-07 27 | You have until the end of 7 February 2027 to answer our question: 28 days from 10 January 2027, when you signed in.
            answer_question | opened 2027-01-04T09:00, told 2027-01-12T15:00
              2027-01-13T09:00 | running | 2027-02-09 27 | You have until the end of 9 February 2027 to answer our question: 28 days from 12 January 2027, when somebody told you.
            challenge | wrote 2027-01-04T09:00, delivered 2027-01-09T09:00, signed_in 2027-01-06T09:00, told 2027-01-08T09:00
              2027-01-20T09:00 | running | 2027-02-03 14 | You have until the end of 3 February 2027 to challenge the decision: 28 days from 6 January 2027, when you signed in.
            challenge | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01
              2027-03-01T09:00 | passed | 2027-02-01 | Your time to challenge the decision ended with 1 February 2027, but you can still do it if you say why it is late.
            challenge | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, messages_fail 2027-01-20T12:00
              2027-03-01T09:00 | stopped | - 13 | Your time to challenge the decision has stood still since 20 January 2027 with 13 days left, because our messages do not reach you.
            challenge | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, messages_fail 2027-01-20T12:00 2027-01-22T08:00
              2027-01-23T09:00 | running | 2027-02-04 12 | You have until the end of 4 February 2027 to challenge the decision: 28 days from 4 January 2027, when our message reached you, and 3 days more because you could not act all the time.
            challenge | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, messages_fail 2027-02-03T12:00
              2027-03-01T09:00 | passed | 2027-02-01 | Your time to challenge the decision ended with 1 February 2027, but you can still do it if you say why it is late.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, service_down 2027-01-12T03:00 2027-01-12T03:20
              2027-01-13T09:00 | running | 2027-02-02 20 | You have until the end of 2 February 2027 to answer the call: 28 days from 4 January 2027, when our message reached you, and 1 day more because you could not act all the time.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, service_down 2027-01-04T10:00 2027-01-04T12:00
              2027-01-13T09:00 | running | 2027-02-01 19 | You have until the end of 1 February 2027 to answer the call: 28 days from 4 January 2027, when our message reached you.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, interruption 2027-01-12T00:00
              2027-01-30T09:00 | stopped | - 21 | Your time to answer the call has stood still since 12 January 2027 with 21 days left, because it was interrupted for a reason that is not yours.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, interruption 2027-01-12T00:00 2027-01-14T00:00
              2027-01-30T09:00 | running | 2027-02-03 4 | You have until the end of 3 February 2027 to answer the call: 28 days from 4 January 2027, when our message reached you, and 2 days more because you could not act all the time.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, interruption 2027-01-12T00:00 2027-01-14T00:00, interruption 2027-01-13T00:00 2027-01-15T00:00
              2027-01-30T09:00 | running | 2027-02-04 5 | You have until the end of 4 February 2027 to answer the call: 28 days from 4 January 2027, when our message reached you, and 3 days more because you could not act all the time.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, interruption 2027-01-12T00:00 2027-01-14T00:00, service_down 2027-01-12T03:00 2027-01-12T04:00
              2027-01-30T09:00 | running | 2027-02-03 4 | You have until the end of 3 February 2027 to answer the call: 28 days from 4 January 2027, when our message reached you, and 2 days more because you could not act all the time.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, interruption 2027-01-20T00:00 2027-02-10T00:00
              2027-02-11T09:00 | running | 2027-02-22 11 | You have until the end of 22 February 2027 to answer the call: 28 days from 4 January 2027, when our message reached you, and 21 days more because you could not act all the time.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, interruption 2027-02-05T00:00 2027-02-10T00:00
              2027-02-11T09:00 | passed | 2027-02-01 | Your time to answer the call ended with 1 February 2027, but nothing happens by itself: a person will look at it.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, interruption 2027-01-20T00:00 2027-01-22T00:00
              2027-01-10T09:00 | running | 2027-02-03 22 | You have until the end of 3 February 2027 to answer the call: 28 days from 4 January 2027, when our message reached you, and 2 days more because you could not act all the time.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, interruption 2027-01-20T00:00 2027-01-20T00:00
              2027-01-21T09:00 | running | 2027-02-01 11 | You have until the end of 1 February 2027 to answer the call: 28 days from 4 January 2027, when our message reached you.
            answer_call | wrote 2027-03-10T09:00, delivered 2027-03-10T09:01
              2027-04-07T23:59 | running | 2027-04-07 0 | You have until the end of 7 April 2027 to answer the call: 28 days from 10 March 2027, when our message reached you.
            answer_call | wrote 2027-10-10T09:00, delivered 2027-10-10T09:01
              2027-11-07T23:59 | running | 2027-11-07 0 | You have until the end of 7 November 2027 to answer the call: 28 days from 10 October 2027, when our message reached you.
            answer_call | wrote 2027-10-10T09:00, delivered 2027-10-10T09:01, elsewhere 2027-10-20T10:00 2027-10-29T10:00
              2027-11-08T09:00 | running | 2027-11-17 9 | You have until the end of 17 November 2027 to answer the call: 28 days from 10 October 2027, when our message reached you, and 10 days more because you could not act all the time.
            answer_question | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, met 2027-01-20T09:00
              2027-03-01T09:00 | met | - | Your time to answer our question ended on 20 January 2027, because that was done.
            answer_question | wrote 2027-01-04T09:00, dropped 2027-01-20T09:00
              2027-03-01T09:00 | ended | - | Your time to answer our question ended on 20 January 2027, because that is no longer needed.
            answer_call | wrote 2027-01-04T09:00, delivered 2027-01-04T09:01, service_down 2027-01-20T12:00, messages_fail 2027-01-18T09:00
              2027-01-25T09:00 | stopped | - 15 | Your time to answer the call has stood still since 18 January 2027 with 15 days left, because our messages do not reach you.
            """;

    record Line(String kind, String events, String now, String state, String end, String sentence) {}

    static Stream<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String[] rows = HISTORIES.lines().toArray(String[]::new);
        for (int i = 0; i < rows.length; i += 2) {
            String[] what = rows[i].split(" \\| ");
            String[] wanted = rows[i + 1].strip().split(" \\| ");
            lines.add(new Line(what[0], what[1], wanted[0], wanted[1], wanted[2], wanted[3]));
        }
        return lines.stream();
    }

    @Test
    void thereAreThirty() {
        assertThat(lines()).hasSize(30).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachHasItsStateItsEndAndItsSentence(Line line) {
        Instant now = local(line.now());
        Standing standing = Deadline.at(TestingHistories.read(line.events()), now);
        assertThat(standing.code()).isEqualTo(line.state());
        assertThat(end(standing)).isEqualTo(line.end());
        assertThat(TestingHistories.ENGLISH.of(DeadlineKind.of(line.kind()), 28, standing))
                .isEqualTo(line.sentence())
                .matches("[^.]+\\.");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachHasOneSentenceInFrench(Line line) {
        Standing standing = Deadline.at(TestingHistories.read(line.events()), local(line.now()));
        String french = TestingHistories.FRENCH.of(DeadlineKind.of(line.kind()), 28, standing);
        assertThat(french).startsWith("Vo").matches("[^.]+\\.").doesNotContain("{");
        assertThat(numbers(french)).isEqualTo(numbers(line.sentence()));
    }

    /** The days and counts that a sentence names, in whatever order its language has them. */
    private static List<String> numbers(String sentence) {
        return Pattern.compile("[0-9]+")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void theFrenchSentenceNamesDaysAsTheFrenchDo() {
        Standing standing = Deadline.at(
                TestingHistories.read("wrote 2027-01-04T09:00, delivered 2027-01-04T09:01"), local("2027-01-05T09:00"));
        assertThat(TestingHistories.FRENCH.of(DeadlineKind.CHALLENGE, 28, standing))
                .isEqualTo("Vous avez jusqu'à la fin du 1er février 2027 pour contester la décision : 28 jours à partir"
                        + " du 4 janvier 2027, quand notre message vous est parvenu.");
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(TestingHistories.FRENCH.texts().keySet())
                .isEqualTo(TestingHistories.ENGLISH.texts().keySet());
    }

    private static String end(Standing standing) {
        return switch (standing) {
            case Standing.Running running -> running.lastDay() + " " + running.daysLeft();
            case Standing.Stopped stopped -> "- " + stopped.daysLeft();
            case Standing.Passed passed -> passed.lastDay().toString();
            case Standing.NotStarted _, Standing.Met _, Standing.Ended _ -> "-";
        };
    }

    static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(Days.ZONE).toInstant();
    }
}
