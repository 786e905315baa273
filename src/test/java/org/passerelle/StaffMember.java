package org.passerelle;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.passerelle.account.TestingStaff;

/** A made-up member of staff, signed in over HTTP. */
public record StaffMember(UUID staffId, String email, SignedIn signedIn) {

    /** Somebody new who holds these roles. */
    public static StaffMember withRoles(String... roles) {
        TestingStaff.Made made = TestingStaff.withRoles(roles);
        return new StaffMember(made.id(), made.email(), SignedIn.from(made.signsIn()));
    }

    /** Starts a JSON request of this member that must keep the contract. */
    public RequestSpecification request() {
        return signedIn.request();
    }

    /** Starts a JSON request of this member that breaks the contract on purpose. */
    public RequestSpecification invalidRequest() {
        return signedIn.invalidRequest();
    }
}
