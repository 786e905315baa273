package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** A contact that a network called dead is not, when its owner types the code that went there. */
@QuarkusTest
class ContactThatWorksTest {

    @Inject
    DataSource database;

    @Test
    void onlyTheRightCodeShowsThatItWorks() {
        TestingRows rows = new TestingRows(database);
        Phone phone = Phone.fresh();
        String code = phone.newCode();
        UUID message = UUID.fromString(Contract.given()
                .get("/demo/phones/{number}/messages", phone.number())
                .jsonPath()
                .getString("[-1].id"));
        rows.change(
                "insert into contact_health select contact_hash, created_at, 30005 from messages where id = ?",
                message);
        phone.types(code.equals("111111") ? "222222" : "111111");
        assertThat(marks(rows, message)).isOne();
        assertThat(phone.types(code).statusCode()).isEqualTo(201);
        assertThat(marks(rows, message)).isZero();
    }

    private static long marks(TestingRows rows, UUID message) {
        return rows.number(
                "select count(*) from contact_health"
                        + " where contact_hash = (select contact_hash from messages where id = ?)",
                message);
    }
}
