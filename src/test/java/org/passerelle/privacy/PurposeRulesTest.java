package org.passerelle.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.WrittenDocs;
import org.passerelle.notifications.Notice;

class PurposeRulesTest {

    private final Purposes purposes = Purposes.read();

    @Test
    void everyPersonalColumnHasBasisRetentionAndRecipients() {
        assertThat(purposes.columns()).filteredOn(Purposes.Columns::personal).allSatisfy(group -> {
            assertThat(purposes.bases()).as(group.table()).containsKey(group.basis());
            assertThat(purposes.retentions()).as(group.table()).containsKey(group.retention());
            assertThat(purposes.recipients()).as(group.table()).containsKey(group.recipients());
        });
    }

    @Test
    void everyColumnHasAPurposeAndARetention() {
        assertThat(purposes.columns()).allSatisfy(group -> {
            assertThat(group.purpose()).as(group.table()).isNotBlank();
            assertThat(purposes.retentions()).as(group.table()).containsKey(group.retention());
        });
    }

    @Test
    void everyConditionIsDescribed() {
        assertThat(purposes.columns())
                .filteredOn(group -> group.condition() != null)
                .allSatisfy(group -> assertThat(purposes.conditions()).containsKey(group.condition()));
    }

    @Test
    void nobodyOutsideTheSchemeIsARecipient() {
        assertThat(purposes.recipients().values())
                .noneMatch(text -> text.toLowerCase().matches(".*(enforcement|police|pr[ée]fecture).*"));
    }

    @Test
    void everyFieldOfAMessageHasItsRow() {
        Map<String, Set<String>> described = purposes.messages().stream()
                .collect(Collectors.toMap(Purposes.MessageFields::notice, row -> Set.copyOf(row.fields())));
        Map<String, Set<String>> sent =
                Arrays.stream(Notice.values()).collect(Collectors.toMap(Notice::code, Notice::valueNames));
        assertThat(described).isEqualTo(sent);
        assertThat(purposes.messages())
                .allSatisfy(row -> assertThat(row.purpose()).isNotBlank());
    }

    @Test
    void everyShortNameIsUsed() {
        assertThat(used(Purposes.Columns::basis)).containsAll(purposes.bases().keySet());
        assertThat(used(Purposes.Columns::condition))
                .containsAll(purposes.conditions().keySet());
        assertThat(used(Purposes.Columns::retention))
                .containsAll(purposes.retentions().keySet());
        assertThat(used(Purposes.Columns::recipients))
                .containsAll(purposes.recipients().keySet());
    }

    @Test
    void theAssessmentIsWrittenFromTheRows() {
        WrittenDocs.check("dpia.md", Assessment.of(purposes));
    }

    private List<String> used(Function<Purposes.Columns, String> name) {
        return purposes.columns().stream()
                .map(name)
                .filter(each -> each != null)
                .distinct()
                .toList();
    }
}
