package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.sync.Exchange.Reply;
import org.passerelle.drafts.sync.Exchange.Request;

/** Some phones, one server and a bad network between them, all drawn from one seed. */
final class RandomHistory {

    private static final List<String> QUESTIONS = List.of("a.one", "a.two", "a.three");
    private static final List<String> ITEMS = List.of("itemaaaa", "itembbbb");
    private static final List<String> INNER = List.of("name", "kind");

    private final Random random;
    private final List<TestingPhone> phones = new ArrayList<>();
    private final List<Request> late = new ArrayList<>();
    private final HistoryOracle oracle;
    private final TestingServer server;
    private final boolean reinstalls;
    private final boolean submits;
    private long at;
    private long lastDevice;

    RandomHistory(long seed) {
        // Neighbouring seeds begin alike unless they are spread first.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        int count = 1 + random.nextInt(4);
        reinstalls = count > 1 && random.nextInt(3) == 0;
        submits = random.nextInt(5) == 0;
        oracle = new HistoryOracle(count == 1);
        server = new TestingServer(oracle, pick(List.of(1, 2, 3, Pull.MOST)));
        for (int i = 0; i < count; i++) {
            phones.add(new TestingPhone(() -> new UUID(1, ++lastDevice)));
        }
    }

    /** Lives through so many steps, then brings everything to rest. */
    Map<Outcome, Integer> run(int steps) {
        for (int step = 0; step < steps; step++) {
            at++;
            step(pick(phones));
            if (submits && step == steps * 3 / 4) {
                server.submit();
            }
        }
        phones.forEach(this::sendAll);
        while (!late.isEmpty()) {
            server.save(late.removeLast());
        }
        phones.forEach(this::catchUp);
        phones.forEach(this::seesWhatTheServerHas);
        return oracle.counts();
    }

    private void step(TestingPhone phone) {
        int dice = random.nextInt(100);
        if (dice < 45) {
            answer(phone);
        } else if (dice < 75) {
            send(phone);
        } else if (dice < 85) {
            phone.look(server.pull(phone.since()), at);
        } else if (dice < 92) {
            repeatLate();
        } else if (dice < 98 || !reinstalls) {
            settle(phone);
        } else {
            phone.reinstall(random::nextLong);
        }
    }

    private void answer(TestingPhone phone) {
        if (random.nextBoolean()) {
            phone.answer(new AnswerKey.Plain(pick(QUESTIONS)), text(), List.of(), at);
            return;
        }
        AnswerKey.Item item = new AnswerKey.Item("g.h", pick(ITEMS));
        boolean removed = phone.local(item.text()).revision() > 0
                && phone.local(item.text()).value() == null;
        if (!removed && random.nextInt(5) < 3) {
            phone.answer(new AnswerKey.Inner("g.h", item.item(), pick(INNER)), text(), List.of(), at);
        } else if (removed || !phone.drained() || random.nextBoolean()) {
            phone.answer(item, new AnswerValue.Order(random.nextInt(4)), List.of(), at);
        } else {
            // The base of a removal names all that was seen of an item: only with no page outstanding is that
            // everything.
            phone.answer(item, null, List.of(), at);
        }
    }

    private @Nullable AnswerValue text() {
        int letter = random.nextInt(5);
        return letter == 0 ? null : new AnswerValue.Text(String.valueOf((char) ('A' + letter)));
    }

    private void send(TestingPhone phone) {
        Request request = phone.request(1 + random.nextInt(6));
        if (random.nextInt(4) == 0) {
            late.add(request);
        }
        if (random.nextInt(4) > 0) {
            Reply reply = server.save(request);
            if (random.nextInt(4) > 0) {
                phone.receive(request, reply, at);
            }
        }
    }

    private void repeatLate() {
        if (!late.isEmpty()) {
            Request request = late.get(random.nextInt(late.size()));
            server.save(request);
            if (random.nextBoolean()) {
                late.remove(request);
            }
        }
    }

    private void settle(TestingPhone phone) {
        if (phone.conflicts().isEmpty()) {
            return;
        }
        String key = pick(phone.conflicts().keySet().stream().sorted().toList());
        List<Alternative> open = phone.conflicts().get(key);
        AnswerValue chosen = random.nextBoolean()
                ? pick(open).value()
                : Objects.requireNonNull(phone.view().getOrDefault(key, new TestingPhone.Seen(null, 0)))
                        .value();
        AnswerKey answerKey = AnswerKey.parse(key).orElseThrow();
        if (phone.drained() || chosen != null) {
            phone.answer(answerKey, chosen, open.stream().map(Alternative::id).toList(), at);
        }
    }

    private void sendAll(TestingPhone phone) {
        for (int tries = 0; phone.queued() > 0; tries++) {
            assertThat(tries).as("every queue empties").isLessThan(1000);
            at++;
            Request request = phone.request(50);
            phone.receive(request, server.save(request), at);
        }
    }

    /** By pulling, or by saving nothing. */
    private void catchUp(TestingPhone phone) {
        boolean pulls = random.nextBoolean();
        int pages = 0;
        do {
            at++;
            assertThat(++pages).as("every pull ends").isLessThan(50);
            if (pulls) {
                phone.look(server.pull(phone.since()), at);
            } else {
                Request nothing = phone.request(0);
                phone.receive(nothing, server.save(nothing), at);
            }
        } while (!phone.drained());
    }

    private void seesWhatTheServerHas(TestingPhone phone) {
        Map<String, TestingPhone.Seen> stored = server.state().answers().values().stream()
                .filter(answer -> answer.revision() > 0)
                .collect(Collectors.toMap(
                        StoredAnswer::key, answer -> new TestingPhone.Seen(answer.value(), answer.revision())));
        assertThat(phone.view()).isEqualTo(stored);
        assertThat(phone.conflicts().values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(server.state().conflicts());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
