package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.passerelle.platform.security.Roles;

/** The made-up lead and helper of a demonstration's organisation, with the credentials of its staff. */
@ApplicationScoped
public class DemoMembers {

    private final DemoStaff staff;

    DemoMembers(DemoStaff staff) {
        this.staff = staff;
    }

    /** Adds those who are not there. */
    public Uni<Void> introduce(UUID organisation) {
        return staff.introduce(List.of(
                new DemoStaff.Person(Roles.LEAD, "Example Lead", organisation),
                new DemoStaff.Person(Roles.HELPER, "Example Helper", organisation)));
    }
}
