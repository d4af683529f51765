package com.cashupagent.extract.llm;

import static com.cashupagent.extract.llm.ModelServer.answer;
import static com.cashupagent.extract.llm.ModelServer.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.extract.PagePictures;
import com.cashupagent.extract.PaidReading;
import com.cashupagent.extract.TierFailedException;
import com.cashupagent.extract.llm.ModelServer.Asked;
import com.cashupagent.extract.llm.ModelServer.Reply;
import com.cashupagent.model.Document;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Settlement;
import com.cashupagent.model.Source;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is asked, and what is believed. */
class LlmTierTest extends LlmFixture {

    @Test
    void believesWhatStandsOnThePageWithItsBoxInThePagesOwnWriting() throws Exception {
        server.behave((asked, number) -> Reply.content(answer(Map.ofEntries(
                Map.entry("invoice_ids", List.of(at("INV-2026/0042", asked.line("Invoice number")))),
                Map.entry("issue_date", at("2026-01-31", asked.line("Invoice date"))),
                Map.entry("due_date", at("2026-02-28", asked.line("Due date"))),
                Map.entry("total", at("1119.00", asked.line("Total EUR"))),
                Map.entry("net", at("100.00", asked.line("Net"))),
                Map.entry("tax", at("19.00", asked.line("VAT 19%"))),
                Map.entry("currency", at("EUR", asked.line("Total EUR"))),
                Map.entry("vendor.name", at("Acme Supplies Ltd", asked.line("Acme"))),
                Map.entry("vendor.tax_id", at("GB123456789", asked.line("VAT GB"))),
                Map.entry("vendor.address", at("12 Harbour Road, Bristol BS1 4XX", asked.line("Harbour"))),
                Map.entry(
                        "line_items",
                        List.of(Map.of(
                                "description", at("Widget large blue", asked.line("Widget")),
                                "quantity", at("10", asked.line("Widget")),
                                "unit_price", at("10.00", asked.line("Widget")),
                                "amount", at("100.00", asked.line("Widget")))))))));

        PaidReading reading = read(INVOICE);

        Invoice invoice = reading.invoice();
        assertThat(invoice.invoiceIds()).extracting(Field::value).containsExactly("INV-2026/0042");
        assertThat(invoice.issueDate().value()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(invoice.dueDate().value()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(invoice.total().value()).isEqualTo(new BigDecimal("1119.00"));
        assertThat(invoice.currency().value()).isEqualTo("EUR");
        assertThat(invoice.vendor().name().value()).isEqualTo("Acme Supplies Ltd");
        assertThat(invoice.vendor().taxId().value()).isEqualTo("GB123456789");
        assertThat(invoice.vendor().address().value()).isEqualTo("12 Harbour Road, Bristol BS1 4XX");
        assertThat(invoice.lineItems()).singleElement().satisfies(item -> {
            assertThat(item.description().value()).isEqualTo("Widget large blue");
            assertThat(item.quantity().value()).isEqualByComparingTo("10");
            assertThat(item.amount().value()).isEqualByComparingTo("100.00");
        });
        Evidence total = evidence(invoice.total());
        assertThat(total.source()).isEqualTo(Source.LLM);
        assertThat(total.page()).isEqualTo(1);
        assertThat(total.box().y0()).isBetween(0.37, 0.40);
        // The row's amount, not the equal net three lines below.
        assertThat(evidence(invoice.lineItems().get(0).amount()).box().y0()).isBetween(0.28, 0.30);
        assertThat(evidence(invoice.net()).box().y0()).isBetween(0.31, 0.33);
        assertThat(reading.named()).isEqualTo(reading.grounded()).isEqualTo(14);
        assertThat(reading.spent().tokens()).isEqualTo(1_500);
        // 1,200 at 0.15 and 300 at 0.60 a million.
        assertThat(reading.spent().cost()).isEqualByComparingTo("0.00036");
    }

    @Test
    void believesHowItIsSettledWhereThatStandsOnThePage() throws Exception {
        List<String> page = List.of(
                "Acme Supplies Ltd",
                "Company No. 04712345",
                "Net EUR 200.00",
                "Discount EUR -10.00",
                "Freight EUR 12.50",
                "Service charge EUR 3.00",
                "VAT 19% of 150.00 EUR 28.50",
                "VAT 7% of 55.50 EUR 3.89",
                "Rounding EUR 0.01",
                "Total EUR 237.90",
                "Deposit EUR -37.90",
                "Amount due EUR 200.00",
                "2% until 14.02.2026",
                "BIC DEUT DE FF");
        server.behave((asked, number) -> Reply.content(answer(Map.ofEntries(
                Map.entry("discount", at("10.00", asked.line("Discount"))),
                Map.entry("shipping", at("12.50", asked.line("Freight"))),
                Map.entry("charges", at("3.00", asked.line("Service"))),
                Map.entry("rounding", at("0.01", asked.line("Rounding"))),
                Map.entry("prepaid", at("37.90", asked.line("Deposit"))),
                Map.entry("amount_due", at("200.00", asked.line("Amount due"))),
                Map.entry("discount_percent", at("2", asked.line("2% until"))),
                Map.entry("discount_due_date", at("2026-02-14", asked.line("2% until"))),
                Map.entry("bank_codes", List.of(at("DEUTDEFF", asked.line("BIC")), at("DEUTDEFF500", "L14"))),
                Map.entry("vendor.registration_number", at("04712345", asked.line("Company"))),
                Map.entry(
                        "taxes",
                        List.of(
                                Map.of(
                                        "rate", at("19", asked.line("VAT 19%")),
                                        "net", at("150.00", asked.line("VAT 19%")),
                                        "tax", at("28.50", asked.line("VAT 19%"))),
                                Map.of("rate", at("7", asked.line("VAT 7%")), "tax", at("3.88", "L8")),
                                Map.of("rate", at("5", "L8"), "tax", at("9.99", "L8"))))))));

        Invoice invoice = read(page).invoice();

        Settlement settlement = invoice.settlement();
        assertThat(settlement.discount().value()).as("without its sign").isEqualByComparingTo("10.00");
        assertThat(settlement.shipping().value()).isEqualByComparingTo("12.50");
        assertThat(settlement.charges().value()).isEqualByComparingTo("3.00");
        assertThat(settlement.rounding().value()).isEqualByComparingTo("0.01");
        assertThat(settlement.prepaid().value()).isEqualByComparingTo("37.90");
        assertThat(settlement.amountDue().value()).isEqualByComparingTo("200.00");
        // The net above is the same amount.
        assertThat(evidence(settlement.amountDue()).box().y0()).isBetween(0.37, 0.40);
        assertThat(settlement.cashDiscount().percent().value()).isEqualByComparingTo("2");
        assertThat(settlement.cashDiscount().until().value()).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(settlement.bankCodes()).extracting(Field::value).containsExactly("DEUTDEFF");
        assertThat(invoice.vendor().registration().value()).isEqualTo("04712345");
        assertThat(settlement.taxes()).as("what is printed nowhere is dropped").hasSize(2);
        assertThat(settlement.taxes().get(0).base().value()).isEqualByComparingTo("150.00");
        assertThat(settlement.taxes().get(1).rate().value()).isEqualByComparingTo("7");
        assertThat(settlement.taxes().get(1).tax().present()).isFalse();
    }

    @Test
    void dropsWhatStandsNowhereHoweverPlausible() throws Exception {
        say(answer(Map.of(
                "invoice_ids", List.of(at("INV-2026/0043", "L5"), at("2026", "L5"), at("INV-2026/0042", "L5")),
                "issue_date", at("2026-01-30", "L6"),
                "total", at("119.00", "L12"),
                "net", at("100.00", "L12"),
                "currency", at("USD", "L12"),
                "vendor.name", at("Acme Supplies Limited", "L1"),
                "buyer.name", at("Umbrella Corp", "L2"),
                "bank_accounts", List.of(at("GB33BUKB20201555555555", "L9")))));

        PaidReading reading = read(INVOICE);

        Invoice invoice = reading.invoice();
        // "2026" is within INV-2026/0042 and within dates, and a word nowhere.
        assertThat(invoice.invoiceIds()).extracting(Field::value).containsExactly("INV-2026/0042");
        assertThat(List.of(
                        invoice.issueDate().present(),
                        invoice.total().present(),
                        invoice.currency().present(),
                        invoice.vendor().name().present(),
                        invoice.buyer().name().present()))
                .containsOnly(false);
        assertThat(invoice.bankAccounts()).isEmpty();
        assertThat(invoice.net().confidence()).as("named on the wrong line").isLessThan(0.75);
        assertThat(reading.named()).isEqualTo(10);
        assertThat(reading.grounded()).isEqualTo(2);
    }

    @Test
    void aCreditNotesSignIsThePages() throws Exception {
        say(answer(Map.of("total", at("119.00", "L2"), "net", at("-100.00", "L1"))));
        Invoice invoice = read(List.of("Net -100.00", "Total -119.00")).invoice();
        assertThat(invoice.total().value()).isEqualTo(new BigDecimal("-119.00"));
        assertThat(invoice.net().value()).isEqualTo(new BigDecimal("-100.00"));
    }

    @Test
    void oddValuesAreNoneAndNeverAnError() throws Exception {
        say("""
            {"invoice_ids":"INV-2026/0042","issue_date":{"value":"31.01.2026","line":"L6"},"due_date":[],
            "total":{"value":1119.00,"line":null},"net":{"value":"1e9999","line":"L10"},
            "tax":{"value":"19.00","line":"L99999999999"},"currency":{"value":{"x":1}},"vendor":null,"buyer":7,
            "line_items":[null,3,{"amount":{"value":"100.00","line":"LX"}}],"bank_accounts":null,"document_type":4}""");
        Invoice invoice = read(INVOICE).invoice();
        assertThat(invoice.total().value()).as("a number for a text").isEqualByComparingTo("1119.00");
        assertThat(invoice.tax().value()).as("a line that is none").isEqualByComparingTo("19.00");
        assertThat(invoice.net().present()).isFalse();
        assertThat(invoice.issueDate().present()).isFalse();
        assertThat(invoice.invoiceIds()).isEmpty();
        assertThat(invoice.lineItems()).hasSize(1);
    }

    @Test
    void jsonInAFenceIsJson() throws Exception {
        say("```json\n" + answer(Map.of("total", at("1119.00", "L12"))) + "\n```");
        assertThat(read(INVOICE).invoice().total().present()).isTrue();
    }

    @Test
    void asksInTheProtocolsWordsWithASchemaAndTheLinesIds() throws Exception {
        say(answer(Map.of("total", at("1119.00", "L12"))));
        read(INVOICE);
        Asked asked = server.asked().get(0);
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.headers().get("Authorization")).isEqualTo("Bearer " + KEY);
        JsonNode body = asked.body();
        assertThat(body.path("model").asString()).isEqualTo("gpt-4o-mini");
        assertThat(body.path("max_tokens").asInt()).isEqualTo(4_096);
        assertThat(body.path("temperature").asDouble()).isZero();
        JsonNode format = body.path("response_format");
        assertThat(format.path("type").asString()).isEqualTo("json_schema");
        assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
        JsonNode schema = format.path("json_schema").path("schema");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.path("required").size())
                .isEqualTo(schema.path("properties").size())
                .isGreaterThan(10);
        JsonNode last = com.cashupagent.json.Json.mapper()
                .readTree(asked.document())
                .path("document")
                .path(11);
        assertThat(last.path("id").asString()).isEqualTo("L12");
        assertThat(last.path("text").asString()).isEqualTo("Total EUR 1.119,00");
        assertThat(last.path("box").size()).isEqualTo(4);
        assertThat(body.path("tools").isMissingNode()).as("nothing to call").isTrue();
    }

    @Test
    void azureGetsItsHeaderAndItsVersion() throws Exception {
        // As Azure's endpoint answers, recorded: filters' verdicts beside the usual.
        server.behave((asked, number) -> new Reply(200, Map.of(), """
                {"choices":[{"content_filter_results":{"hate":{"filtered":false,"severity":"safe"}},
                "finish_reason":"stop","index":0,"logprobs":null,"message":{"content":%s,"refusal":null,
                "role":"assistant"}}],"created":1733000000,"id":"chatcmpl-A","model":"gpt-4o-mini-2024-07-18",
                "object":"chat.completion","prompt_filter_results":[{"prompt_index":0,"content_filter_results":{}}],
                "system_fingerprint":"fp_1","usage":{"completion_tokens":20,"prompt_tokens":900,"total_tokens":920}}""".formatted(com.cashupagent.json.Json.mapper()
                .writeValueAsString(answer(Map.of("total", at("1119.00", "L12")))))));
        LlmSettings plain = settings();
        LlmSettings azure = new LlmSettings(
                java.net.URI.create(server.url().replace("/v1", "/openai/deployments/mini")),
                true,
                Optional.of("2024-10-21"),
                plain.apiKey(),
                "gpt-4o-mini",
                false,
                Optional.empty(),
                plain.timeout(),
                1,
                plain.firstRetry(),
                500,
                60_000,
                Optional.empty(),
                plain.inputPrice(),
                plain.outputPrice());
        PaidReading reading = new LlmTier(azure, caller, Clock.systemUTC()).read(layout(INVOICE), PagePictures.NONE);
        assertThat(reading.spent().inputTokens()).isEqualTo(900);
        Asked asked = server.asked().get(0);
        assertThat(asked.path()).isEqualTo("/openai/deployments/mini/chat/completions?api-version=2024-10-21");
        assertThat(asked.headers().get("api-key")).isEqualTo(KEY);
        assertThat(asked.headers()).doesNotContainKey("Authorization");
        assertThat(asked.body().path("max_completion_tokens").asInt()).isEqualTo(500);
        assertThat(asked.body().has("temperature")).isFalse();
    }

    @Test
    void aLocalModelThatCountsNothingAndAsksForNoKey() throws Exception {
        // As Ollama answers, recorded, less its usage, which older versions leave out.
        server.behave((asked, number) -> new Reply(200, Map.of(), """
                {"id":"chatcmpl-617","object":"chat.completion","created":1733000000,"model":"llama3.1:8b",
                "system_fingerprint":"fp_ollama","choices":[{"index":0,"message":{"role":"assistant","content":%s},
                "finish_reason":"stop"}]}""".formatted(com.cashupagent.json.Json.mapper()
                .writeValueAsString(answer(Map.of("total", at("1119.00", "L12")))))));
        LlmSettings plain = settings();
        LlmSettings local = new LlmSettings(
                plain.url(),
                false,
                Optional.empty(),
                Optional.empty(),
                "llama3.1:8b",
                true,
                plain.temperature(),
                plain.timeout(),
                1,
                plain.firstRetry(),
                500,
                60_000,
                Optional.empty(),
                plain.inputPrice(),
                plain.outputPrice());
        byte[] picture = {1, 2, 3};
        PaidReading reading = new LlmTier(local, caller, Clock.systemUTC())
                .read(
                        layout(INVOICE),
                        page -> page == 1
                                ? Optional.of(new PagePictures.Picture("image/jpeg", picture))
                                : Optional.empty());
        assertThat(reading.invoice().total().present()).isTrue();
        assertThat(reading.spent().outputTokens())
                .as("the most it can have been")
                .isEqualTo(500);
        Asked asked = server.asked().get(0);
        assertThat(asked.headers()).doesNotContainKey("Authorization");
        JsonNode content = asked.body().path("messages").path(1).path("content");
        assertThat(content.path(1).path("text").asString()).isEqualTo("{\"picture_of_page\":1}");
        assertThat(content.path(2).path("image_url").path("url").asString()).isEqualTo("data:image/jpeg;base64,AQID");
        assertThat(content.size()).isEqualTo(3);
    }

    @Test
    void documentsThatNeedTooMuchAreNotShown() {
        LlmSettings few = settings(server.url(), Duration.ofSeconds(5), 4_200, Optional.empty());
        LlmSettings cheap = settings(server.url(), Duration.ofSeconds(5), 60_000, Optional.of(new BigDecimal("0.001")));
        for (Map.Entry<String, LlmSettings> each : Map.of("document_token_limit", few, "document_cost_limit", cheap)
                .entrySet()) {
            LlmTier tier = new LlmTier(each.getValue(), caller, Clock.systemUTC());
            assertThat(tier.quote(layout(INVOICE)).refusal())
                    .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo(each.getKey()));
            TierFailedException e = catchThrowableOfType(
                    TierFailedException.class, () -> tier.read(layout(INVOICE), PagePictures.NONE));
            assertThat(e.reason()).isEqualTo(each.getKey());
            assertThat(e.spent().cost()).isZero();
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theQuoteCoversTheBill() throws Exception {
        say(answer(Map.of("total", at("1119.00", "L12"))));
        var quote = tier().quote(layout(INVOICE));
        PaidReading reading = read(INVOICE);
        assertThat(quote.refusal()).isEmpty();
        assertThat(quote.most())
                .isGreaterThan(quote.expected())
                .isGreaterThan(reading.spent().cost());
        assertThat(quote.expected()).isPositive();
    }

    @Test
    void withoutTextThereIsNothingToStandOn() {
        assertThat(tier().accepts(new Document(MediaType.PNG, List.of(new Page(1, 595, 842, List.of(), List.of())))))
                .isFalse();
    }

    private static Evidence evidence(Field<?> field) {
        Evidence evidence = field.evidence();
        if (evidence == null) {
            throw new AssertionError("no evidence in " + field);
        }
        return evidence;
    }
}
