package org.passerelle.drafts;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.Countries;

/** Names of countries from CLDR, in the alphabetical order of each language. */
final class CountryNames {

    private static final LocaleDisplayNames ENGLISH = names(ULocale.ENGLISH);

    private CountryNames() {}

    /** Code to name, sorted by name; a country without a name in this language has its English one. */
    static Map<String, String> in(String language) {
        ULocale locale = locale(language);
        LocaleDisplayNames names = names(locale);
        Map<String, String> byCode =
                Countries.CODES.stream().collect(Collectors.toMap(Function.identity(), code -> name(names, code)));
        Collator order = Collator.getInstance(locale);
        List<String> sorted = Countries.CODES.stream()
                .sorted((a, b) -> order.compare(byCode.get(a), byCode.get(b)))
                .toList();
        Map<String, String> result = new LinkedHashMap<>();
        sorted.forEach(code -> result.put(code, Objects.requireNonNull(byCode.get(code))));
        return result;
    }

    private static String name(LocaleDisplayNames names, String code) {
        String name = known(names, code);
        return name == null ? Objects.requireNonNullElse(known(ENGLISH, code), code) : name;
    }

    private static @Nullable String known(LocaleDisplayNames names, String code) {
        return names.regionDisplayName(code);
    }

    /** CLDR keeps Dari as the Persian of Afghanistan. */
    private static ULocale locale(String language) {
        return ULocale.forLanguageTag(language.equals("prs") ? "fa-AF" : language);
    }

    private static LocaleDisplayNames names(ULocale locale) {
        return LocaleDisplayNames.getInstance(locale, DisplayContext.NO_SUBSTITUTE);
    }
}
