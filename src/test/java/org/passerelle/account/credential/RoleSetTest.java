package org.passerelle.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleSetTest {

    private static final Set<String> ALL = Set.of("acts", "helps", "reads");

    @Test
    void whoReadsOnlyHasNoOtherRole() {
        assertThat(allowed("reads")).isTrue();
        assertThat(allowed("acts", "helps")).isTrue();
        assertThat(allowed("acts", "reads")).isFalse();
    }

    @Test
    void thereIsAtLeastOneAndEachIsKnown() {
        assertThat(allowed()).isFalse();
        assertThat(allowed("acts", "flies")).isFalse();
    }

    private static boolean allowed(String... roles) {
        return RoleSet.allowed(Set.of(roles), ALL, "reads");
    }
}
