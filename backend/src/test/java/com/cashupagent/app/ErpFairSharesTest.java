package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.deliver.erp.FakeCustom;
import com.cashupagent.deliver.webhook.Receiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** ERP systems that hang take neither webhooks nor other ERP systems along; and what metrics say of it. */
class ErpFairSharesTest extends ErpFixture {

    private static final int HANGING = 10;

    @Override
    void more(Map<Key, String> flags) {
        // Longer than the test: nothing gets better by waiting.
        flags.put(Key.ERP_TIMEOUT, "5m");
        flags.put(Key.ERP_RETRY_FIRST_PAUSE, "1h");
    }

    private void connect(String name, FakeCustom erp) {
        String settings = "{\"url\":\"" + erp.url() + "\",\"auth\":\"bearer\"}";
        assertThat(connect(name, "custom", settings, Map.of("token", "custom-token"))
                        .status())
                .isEqualTo(200);
        table(name, "vendor", "code,name\nV-100,ABC Suppliers Ltd\n");
    }

    private Stream<JsonNode> postings(String document) {
        return get("/api/v1/documents/" + document + "/postings")
                .json()
                .path("postings")
                .valueStream();
    }

    private boolean posted(String document, String connection) {
        return postings(document)
                .anyMatch(posting -> posting.path("connection").asString().equals(connection)
                        && posting.path("status").asString().equals("posted"));
    }

    @Test
    void webhooksAndOthersGoOnWhileManyConnectionsHang() throws Exception {
        try (FakeCustom hanging = new FakeCustom();
                FakeCustom healthy = new FakeCustom();
                Receiver receiver = new Receiver((request, number) -> Receiver.Reply.of(200))) {
            hanging.hangs = true;
            for (int i = 0; i < HANGING; i++) {
                connect("hangs-" + i, hanging);
            }
            // Four of each: more than there are threads, if each took what it may.
            List<String> stuck = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                stuck.add(document());
            }
            WebhooksFixture.eventually(
                    "calls that hang", () -> metric("erp_postings_waiting{status=\"sending\"}") >= HANGING);
            // A document that comes to its end later would be posted to the healthy one as well.
            WebhooksFixture.eventually(
                    "postings of all",
                    () -> stuck.stream().allMatch(document -> postings(document).count() == HANGING));
            connect("healthy", healthy);
            assertThat(post(WebhooksFixture.REGISTER, WebhooksFixture.body(receiver.url(), "document_processed"))
                            .status())
                    .isEqualTo(201);
            long began = System.nanoTime();
            String id = document();
            WebhooksFixture.eventually(
                    "the webhook",
                    () -> !WebhooksFixture.of(receiver, "document_processed", id)
                            .isEmpty());
            WebhooksFixture.eventually("the other ERP system", () -> posted(id, "healthy"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
            assertThat(stuck).noneMatch(document -> posted(document, "hangs-0"));
            assertThat(metric("erp_postings_total{outcome=\"posted\",system=\"custom\"}"))
                    .isEqualTo(1);
            assertThat(metric("erp_call_seconds_count{outcome=\"posted\",step=\"post\",system=\"custom\"}"))
                    .isEqualTo(1);
            assertThat(metric("erp_call_seconds_sum{outcome=\"posted\",step=\"post\",system=\"custom\"}"))
                    .isPositive();
            hanging.token = "another";
            hanging.hangs = false;
            WebhooksFixture.eventually(
                    "refused logins, counted",
                    () -> metric("erp_postings_total{outcome=\"held\",system=\"custom\"}") >= HANGING
                            && metric("erp_postings_waiting{status=\"held\"}") >= HANGING);
        }
    }

    /** Its value; 0 where there is none yet. */
    private double metric(String name) {
        return app.caller
                .get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
