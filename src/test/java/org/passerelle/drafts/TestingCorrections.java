package org.passerelle.drafts;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.passerelle.Phone;
import org.passerelle.contract.Contract;

/** Files, lists and takes back the corrections of a made-up person. */
record TestingCorrections(TestingPhoneApp phone) {

    Response file(String key) {
        return phone.request().body(Map.of("keys", List.of(key))).post(phone.url("corrections"));
    }

    Response fileAll() {
        return phone.request().body("{}").post(phone.url("corrections"));
    }

    Response takeBack(String id) {
        return phone.request().delete(phone.url("corrections/" + id));
    }

    List<Map<String, Object>> items() {
        return phone.request().get(phone.url("corrections")).jsonPath().getList("items");
    }

    List<String> states() {
        return phone.request().get(phone.url("corrections")).jsonPath().getList("items.state");
    }

    /** What their phone has received. */
    List<String> told(Phone handset) {
        Contract.given().post("/demo/jobs/outbox");
        return Contract.given()
                .get("/demo/phones/{number}/messages", handset.number())
                .jsonPath()
                .getList("body");
    }
}
