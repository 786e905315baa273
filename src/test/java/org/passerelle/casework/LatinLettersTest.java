package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.casework.names.Likeness;
import org.passerelle.casework.names.Marks;
import org.passerelle.casework.names.SearchPlan;
import org.passerelle.casework.names.Word;

/** One name in several scripts and spellings is one name, and another name is another. */
class LatinLettersTest {

    private final LatinLetters letters = new LatinLetters();

    @ParameterizedTest
    @CsvSource({
        "Mohammed, محمد",
        "Muhammad, مُحَمَّد",
        "Mohamed, Мохаммед",
        "Maxamed, Mahamed",
        "Cabdi, Abdi",
        "Tesfay, ተስፋይ",
        "Tesfai, تسفاي",
        "Gebremedhin, ገብረመድህን",
        "Haile Selassie, ኃይለ ሥላሴ",
        "Dawit, ዳዊት",
        "Chernet, ቸርነት",
        "Ahmadzai, احمدزی",
        "Zadran, ځدران",
        "Reza, رضا",
        "Ramadan, رمضان",
        "Ramazan, رمضان",
        "Osman, عثمان",
        "Othman, عثمان",
        "Omar, عمر",
        "Ali, علی",
        "Azad, ئازاد",
        "Hemin, هێمن",
        "Abdulrahman, عبد الرحمن",
        "Abdurrahman, عبدالرحمن",
        "Abd al-Rahman, Abdelrahman",
        "Abdullah, عبدالله",
        "Elham, الهام",
        "Fatima, فاطمة",
        "Sharif, Cherif",
        "Navid, نوید",
        "Nguyen Van Duc, Nguyễn Văn Đức",
        "Şükrü Çağlar, Sukru Caglar",
        "Yusuf, يوسف",
        "Gebre Medhin, Gebremedhin",
        "Jemal, ጀማል",
        "Jamal, Джамал",
        "Jamal, جمال",
        "Gamal, جمال",
        "Cemal, جمال",
        "Zhanna, Жанна",
        "Yusuf, Юсуф",
        "Tesfay, Тесфай",
        "Chaglar, Çağlar",
        "Tsvetan, Цветан"
    })
    void soundsTheSame(String one, String other) {
        assertThat(found(one, other)).as(marks(one) + " in " + marks(other)).isTrue();
        assertThat(Likeness.of(letters.words(one), letters.words(other))).isGreaterThanOrEqualTo(80);
    }

    /** Of those that sound alike, the one whose vowels are the same comes first. */
    @ParameterizedTest
    @CsvSource({"Nukaki, نوکاکی, ناکوکا", "Yousef, يوسف, ياسف", "Borhan, Бурхан, Барахана"})
    void vowelsTellApartWhatSoundsAlike(String asked, String same, String other) {
        assertThat(Likeness.of(letters.words(asked), letters.words(same)))
                .isGreaterThan(Likeness.of(letters.words(asked), letters.words(other)))
                .isLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({"Tesfay, Mohammed", "Ali, Omar", "Ahmadzai, Zadran", "Nguyen, Nowak", "مریم, ተስፋይ"})
    void soundsOtherwise(String one, String other) {
        assertThat(found(one, other)).isFalse();
        assertThat(Likeness.of(letters.words(one), letters.words(other))).isLessThan(60);
    }

    @Test
    void aNameThatIsAllSignsHasNoWordsAndIsNotFound() {
        assertThat(letters.words("🚲 … — 12")).isEmpty();
        assertThat(SearchPlan.of(letters.words(" ")).steps()).isEmpty();
    }

    @Test
    void aNameOfAScriptThatHasNoTableIsFoundInThatScript() {
        assertThat(found("ⴰⵎⴰⵣⵉⵖ", "ⴰⵎⴰⵣⵉⵖ")).isTrue();
    }

    @Test
    void oneWrongConsonantIsStillNear() {
        List<Word> asked = letters.words("Gebremeskel");
        var near = SearchPlan.of(asked).steps().getLast().getFirst();
        assertThat(Marks.of(List.of(letters.words("Gebremeskal")))).containsAnyElementsOf(near);
        assertThat(Marks.of(List.of(letters.words("Gebremestel")))).containsAnyElementsOf(near);
        assertThat(Marks.of(List.of(letters.words("Gebremkeskel")))).containsAnyElementsOf(near);
        assertThat(Marks.of(List.of(letters.words("Tesfalem")))).doesNotContainAnyElementsOf(near);
    }

    @Test
    void aStrayConsonantBetweenTwoThatAreAlikeIsStillNear() {
        var near = SearchPlan.of(letters.words("Nukzaki")).steps().getLast().getFirst();
        assertThat(Marks.of(List.of(letters.words("ኑካኪ")))).containsAnyElementsOf(near);
    }

    /** By the words or by what they sound like, as a search looks first. */
    private boolean found(String asked, String name) {
        var marks = Marks.of(List.of(letters.words(name)));
        var steps = SearchPlan.of(letters.words(asked)).steps();
        return steps.subList(0, steps.size() - 1).stream()
                .anyMatch(step -> step.stream().allMatch(any -> any.stream().anyMatch(marks::contains)));
    }

    private String marks(String name) {
        return letters.words(name).toString();
    }
}
