package org.passerelle;

import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.passerelle.account.TestingStaff;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.ArrayText;

/** A made-up member of an approved partner organisation, signed in over HTTP. */
public record PartnerMember(UUID memberId, UUID organisationId, String email, SignedIn signedIn) {

    /** A helper of a new organisation. */
    public static PartnerMember helper() {
        return of(organisation(), "helper");
    }

    /** The lead of a new organisation. */
    public static PartnerMember lead() {
        return of(organisation(), "lead");
    }

    /** Somebody new in an organisation. */
    public static PartnerMember of(UUID organisation, String... roles) {
        TestingStaff.Made made = TestingStaff.ofOrganisation(organisation, roles);
        return new PartnerMember(made.id(), organisation, made.email(), SignedIn.from(made.signsIn()));
    }

    /** A new organisation that UKVI approved. */
    public static UUID organisation() {
        UUID id = Ids.next();
        rows().change(
                        "insert into partner_organisations (id, name, created_at, approved_at) values (?, ?, ?, ?)",
                        id,
                        "Made-up Charity " + id,
                        now(),
                        now());
        return id;
    }

    /** Gives this member access to an application for 90 days, past every screen; gives the grant. */
    public UUID mayUse(UUID application, List<String> reads, List<String> writes, List<String> rights) {
        UUID id = Ids.next();
        rows().change(
                        "insert into helper_grants (id, application_id, member_id, organisation_id, capacity, reads, writes,"
                                + " rights, given_at, ends_at) values (?, ?, ?, ?, 'helper', cast(? as text[]),"
                                + " cast(? as text[]), cast(? as text[]), ?, ?)",
                        id,
                        application,
                        memberId,
                        organisationId,
                        ArrayText.of(reads),
                        ArrayText.of(writes),
                        ArrayText.of(rights),
                        now(),
                        now().plus(Duration.ofDays(90)));
        return id;
    }

    /** Starts a JSON request of this member that must keep the contract. */
    public RequestSpecification request() {
        return signedIn.request();
    }

    /** Starts a JSON request of this member that breaks the contract on purpose. */
    public RequestSpecification invalidRequest() {
        return signedIn.invalidRequest();
    }

    private static OffsetDateTime now() {
        return Arc.container().instance(InstantSource.class).get().instant().atOffset(ZoneOffset.UTC);
    }

    private static TestingRows rows() {
        return new TestingRows(Arc.container().instance(DataSource.class).get());
    }
}
