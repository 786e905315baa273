package org.passerelle.drafts;

import java.util.List;
import org.passerelle.drafts.form.FormDefinition;

/** A definition, and the order of the paragraphs that stand before its first question. */
record PublishedForm(FormDefinition definition, List<String> notice) {
    PublishedForm {
        notice = List.copyOf(notice);
    }
}
