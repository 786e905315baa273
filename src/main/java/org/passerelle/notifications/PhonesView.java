package org.passerelle.notifications;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of made-up phones shows: one phone with its lines, or all phones. */
@TemplateData
record PhonesView(String style, @Nullable String number, List<DemoPhones.Line> lines, List<DemoPhones.Phone> phones) {

    PhonesView {
        lines = List.copyOf(lines);
        phones = List.copyOf(phones);
    }
}
