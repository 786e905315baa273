package org.passerelle.notifications;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.Review;
import org.passerelle.notifications.message.Weight;
import org.passerelle.platform.Languages;

/** How far every text that people are sent is in every language; it changes with a release only. */
@Singleton
class TextReview {

    private final Body body;

    TextReview(ObjectMapper json) {
        List<Item> items = new ArrayList<>(Arrays.stream(Notice.values())
                .map(items(WrittenTexts.read(json, WrittenTexts.NOTICES)))
                .toList());
        items.addAll(others("line", WrittenTexts.read(json, WrittenTexts.LINES)));
        items.addAll(others("status", WrittenTexts.read(json, WrittenTexts.STATUS)));
        body = new Body(
                Languages.TAGS.stream()
                        .map(language -> Count.of(language, items))
                        .toList(),
                items);
    }

    record Body(List<Count> languages, List<Item> texts) {}

    /** How many texts of a language are in each state. */
    record Count(String language, long reviewed, long draft, long missing) {

        static Count of(String language, List<Item> items) {
            Function<Review, Long> number = review -> items.stream()
                    .flatMap(item -> item.states().stream())
                    .filter(state ->
                            state.language().equals(language) && state.state().equals(review.code()))
                    .count();
            return new Count(
                    language, number.apply(Review.REVIEWED), number.apply(Review.DRAFT), number.apply(Review.MISSING));
        }
    }

    /** One text; {@code weight} is null for a part of one, on which nothing hangs by itself. */
    record Item(String kind, String key, @Nullable String weight, List<State> states) {}

    record State(String language, String state) {}

    Body body() {
        return body;
    }

    private static Function<Notice, Item> items(WrittenTexts texts) {
        return notice -> new Item("notice", notice.code(), word(notice.weight()), states(texts, notice.code()));
    }

    private static List<Item> others(String kind, WrittenTexts texts) {
        return texts.in(Languages.FALLBACK).keySet().stream()
                .sorted()
                .map(key -> new Item(kind, key, null, states(texts, key)))
                .toList();
    }

    private static List<State> states(WrittenTexts texts, String key) {
        Stream<String> languages = Languages.TAGS.stream();
        return languages
                .map(language -> new State(language, texts.review(language, key).code()))
                .toList();
    }

    private static String word(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }
}
