package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.evidence.TestingUpload.bytes;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.drafts.TestingApplicant;

/** Who may go on with an upload that somebody began. */
@QuarkusTest
class UploadAccessHttpTest {

    @Test
    void anotherPhoneOfThePersonGoesOn() {
        Phone phone = Phone.fresh();
        SignedIn first = phone.signsIn();
        TestingUpload upload = TestingUpload.begun(first, TestingPiece.of(TestingPeople.applicationOf(first)), 10);
        upload.sends(0, bytes(21, 4));
        TestingUpload other = upload.by(SignedIn.from(phone.signsInWith(phone.newCode(), Map.of())));
        assertThat(other.offset()).isEqualTo(4);
        assertThat(other.sends(4, bytes(22, 6)).statusCode()).isEqualTo(204);
    }

    @Test
    void aSessionOfWhichItIsNotCertainWhoseItIsMayUpload() {
        Phone phone = Phone.fresh();
        SignedIn signedIn = phone.signsIn();
        TestingApplicant person = TestingApplicant.with(phone, signedIn);
        person.submits();
        TestingUpload upload = TestingUpload.begun(signedIn, TestingPiece.of(person.id()), 10);
        SignedIn limited = SignedIn.from(phone.signsInWith(phone.newCode(), Map.of()));
        assertThat(limited.request().get(person.url("answers")).statusCode()).isEqualTo(403);
        assertThat(upload.by(limited).sends(0, bytes(23, 10)).statusCode()).isEqualTo(204);
    }

    @Test
    void aHelperWhoMayAddPapersGoesOnAndIsOnRecord() {
        SignedIn person = Phone.fresh().signsIn();
        UUID application = TestingPeople.applicationOf(person);
        TestingUpload upload = TestingUpload.begun(person, TestingPiece.of(application), 10);
        PartnerMember helper = PartnerMember.helper();
        assertThat(upload.by(helper.signedIn()).asks().statusCode()).isEqualTo(404);
        helper.mayUse(application, List.of("form"), List.of("form"), List.of());
        assertThat(upload.by(helper.signedIn()).sends(0, bytes(24, 10)).statusCode())
                .isEqualTo(404);
        PartnerMember other = PartnerMember.helper();
        other.mayUse(application, List.of("papers"), List.of("papers"), List.of());
        assertThat(upload.by(other.signedIn()).sends(0, bytes(24, 10)).statusCode())
                .isEqualTo(204);
        assertThat(TestingPiece.rows()
                        .number("select count(*) from audit_details where actor_id = ?", other.memberId()))
                .isEqualTo(1);
    }

    @Test
    void toSomebodyElseThereIsNothing() {
        SignedIn person = Phone.fresh().signsIn();
        TestingPiece piece = TestingPiece.of(TestingPeople.applicationOf(person));
        TestingUpload upload = TestingUpload.begun(person, piece, 10);
        SignedIn stranger = Phone.fresh().signsIn();
        TestingUpload foreign = upload.by(stranger);
        assertThat(foreign.asks().statusCode()).isEqualTo(404);
        assertThat(foreign.sends(0, bytes(25, 10)).asString())
                .isEqualTo(foreign.by(stranger).ends().asString())
                .contains("not_found");
        assertThat(TestingUpload.asksFor(stranger, piece.id(), 10).statusCode()).isEqualTo(404);
        assertThat(upload.offset()).isZero();
    }
}
