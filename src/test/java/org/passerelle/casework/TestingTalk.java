package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** A conversation, as a member of staff reads and answers it. */
record TestingTalk(StaffMember officer, UUID id) {

    /** Ends what others left urgent: alarms are counted over all conversations. */
    static void calm(DataSource database) {
        TestingRows rows = new TestingRows(database);
        rows.change("update conversations set urgent_since = null");
        rows.change("delete from conversation_alarms");
    }

    /** The conversation of an account. */
    static TestingTalk of(DataSource database, StaffMember officer, UUID account) {
        return new TestingTalk(
                officer, new TestingRows(database).id("select id from conversations where account_id = ?", account));
    }

    /** The conversation in which that line stands. */
    static TestingTalk with(DataSource database, StaffMember officer, UUID line) {
        return new TestingTalk(
                officer,
                new TestingRows(database).id("select conversation_id from conversation_lines where id = ?", line));
    }

    TestingTalk as(StaffMember other) {
        return new TestingTalk(other, id);
    }

    Response read() {
        return officer.request().get(path());
    }

    JsonPath shown() {
        return read().then().statusCode(200).extract().jsonPath();
    }

    String tag() {
        return read().header("ETag");
    }

    Response answers(String body) {
        return answers(body, tag());
    }

    Response answers(String body, String tag) {
        return officer.request()
                .header("If-Match", tag)
                .body(Map.of("body", body))
                .post(path() + "/answers");
    }

    Response changes(Map<String, Object> change) {
        return officer.request().header("If-Match", tag()).body(change).patch(path());
    }

    String path() {
        return ConversationsResource.PATH + "/" + id;
    }

    /** The open task of a kind for it, or none. */
    List<Map<String, Object>> tasks(String kind) {
        List<Map<String, Object>> all = officer.request()
                .queryParam("kind", kind)
                .queryParam("limit", 100)
                .get(TasksResource.PATH)
                .jsonPath()
                .getList("items");
        return all.stream()
                .filter(task -> officer.request()
                        .get(TasksResource.PATH + "/" + task.get("id"))
                        .path("subject")
                        .equals(id.toString()))
                .toList();
    }

    /** What arrived in a mailbox or on a phone, oldest first. */
    static List<String> arrived(String contact) {
        Contract.given().post("/demo/jobs/outbox");
        return Contract.given()
                .get("/demo/phones/{number}/messages", contact)
                .jsonPath()
                .getList("body", String.class);
    }

    /** What arrived there about an urgent conversation. */
    List<String> rings(String contact) {
        return arrived(contact).stream()
                .filter(body -> body.contains(id.toString()))
                .toList();
    }

    static void refused(Response reply, int status, String code) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(status);
        assertThat(reply.<String>path("code")).isEqualTo(code);
    }
}
