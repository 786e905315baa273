package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.contract.Contract;

/** A made-up person with a phone of their own, who applies and may apply with their family. */
public final class TestingApplicant {

    private final Phone phone;
    private final TestingPhoneApp app;

    private TestingApplicant(Phone phone, TestingPhoneApp app) {
        this.phone = phone;
        this.app = app;
    }

    /** Somebody new with an empty draft. */
    public static TestingApplicant begins() {
        Phone phone = Phone.fresh();
        return new TestingApplicant(phone, TestingPhoneApp.of(phone.signsIn()));
    }

    /** Whoever is signed in with that phone. */
    public static TestingApplicant with(Phone phone, SignedIn person) {
        return new TestingApplicant(phone, TestingPhoneApp.of(person));
    }

    /** Somebody new who has submitted. */
    public static TestingApplicant submitted() {
        TestingApplicant somebody = begins();
        somebody.submits();
        return somebody;
    }

    /** The same person after their session ran out. */
    public TestingApplicant signsInAgain() {
        return new TestingApplicant(phone, app.signedInAgain(phone.signsIn()));
    }

    public Phone phone() {
        return phone;
    }

    TestingPhoneApp app() {
        return app;
    }

    public UUID id() {
        return UUID.fromString(app.application());
    }

    public UUID account() {
        return app.person().accountId();
    }

    public RequestSpecification request() {
        return app.request();
    }

    public RequestSpecification invalidRequest() {
        return app.person().invalidRequest();
    }

    public String url(String part) {
        return app.url(part);
    }

    public JsonPath says(String key, Object value) {
        return app.saves(key, value);
    }

    /** Answers everything and submits; gives the number of the case. */
    public String submits() {
        TestingAnswers.givenBy(app);
        return submitsAsItIs();
    }

    /** Answers everything. */
    public TestingApplicant answers() {
        TestingAnswers.givenBy(app);
        return this;
    }

    /** Submits what was answered; gives the number of the case. */
    public String submitsAsItIs() {
        Response reply = request().header("If-Match", "*").post(url("submission"));
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(201);
        return reply.path("reference");
    }

    /** Answers all the rest as a child who is alone, and submits. */
    public String submitsAsChild() {
        answersAsChild();
        return submitsAsItIs();
    }

    /** Answers all the rest as a child who is alone. */
    public void answersAsChild() {
        Map<String, Object> answers = new LinkedHashMap<>(TestingAnswers.complete());
        answers.remove("household.under18");
        app.sends(answers.entrySet().stream()
                .map(answer -> app.types(answer.getKey(), answer.getValue()))
                .toList());
    }

    /** Says that they are under 18 and not with a parent. */
    public void saysAlone() {
        says("household.under18", "yes");
        says("household.withParent", "no");
    }

    /** A new family code of this person's. */
    public String invites() {
        Response reply = request().post(url("household/invitations"));
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(201);
        return reply.path("code");
    }

    public Response joins(String code) {
        return joins(code, "Example Person");
    }

    public Response joins(String code, String name) {
        return request().body(Map.of("code", code, "name", name)).post(url("household/membership"));
    }

    /** Joins with a new code of somebody's, and expects that to work. */
    public TestingApplicant with(TestingApplicant main) {
        assertThat(joins(main.invites()).statusCode()).isEqualTo(204);
        return this;
    }

    public Response leaves() {
        return request().delete(url("household/membership"));
    }

    public Response removes(String member) {
        return request().delete(url("household/members/" + member));
    }

    public Response claims(String reference) {
        return request().body(Map.of("reference", reference)).post(url("household/claims"));
    }

    public Response withdraws() {
        return request().post(url("withdrawal"));
    }

    public Response undoesTheWithdrawal() {
        return request().delete(url("withdrawal"));
    }

    /** The household as this person sees it. */
    public JsonPath household() {
        return request().get(url("household")).then().statusCode(200).extract().jsonPath();
    }

    /** What this person sees of the members, in order. */
    public List<String> statuses() {
        return household().getList("members.status");
    }

    /** The member that is this person, as they see it. */
    public String ownMember() {
        return household().getString("members.find { it.you }.id");
    }

    /** Opens an application for a child; gives its id. */
    public UUID opensForAChild() {
        Response reply = request().body(Map.of("form", TestingPhoneApp.FORM)).post(url("household/children"));
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(201);
        return UUID.fromString(reply.path("id"));
    }

    /** The app of this person on a child's application. */
    public TestingApplicant forChild(UUID child) {
        return new TestingApplicant(phone, app.on(child.toString()));
    }

    /** Everything that was sent to this person's phone, oldest first. */
    public List<String> messages() {
        Contract.given().post("/demo/jobs/outbox");
        return Contract.given()
                .get("/demo/phones/{number}/messages", phone.number())
                .jsonPath()
                .getList("body", String.class);
    }
}
