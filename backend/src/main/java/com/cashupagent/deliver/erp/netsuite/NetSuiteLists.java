package com.cashupagent.deliver.erp.netsuite;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.call.ErpCalls;
import com.cashupagent.deliver.erp.call.Reply;
import com.cashupagent.deliver.erp.mapping.Tables.Kind;
import com.cashupagent.deliver.erp.mapping.Tables.Row;
import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** NetSuite's own lists, by SuiteQL. */
final class NetSuiteLists {

    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 200;

    private static final Map<Kind, String> QUERIES = Map.of(
            Kind.VENDOR,
            "SELECT id, COALESCE(companyname, entityid) AS name, vatregnumber AS taxid FROM vendor"
                    + " WHERE isinactive = 'F' ORDER BY id",
            Kind.ACCOUNT,
            "SELECT id, fullname AS name FROM account WHERE isinactive = 'F' ORDER BY id",
            Kind.TAX_CODE,
            "SELECT id, itemid AS name, rate FROM salestaxitem WHERE isinactive = 'F' ORDER BY id",
            Kind.CURRENCY,
            "SELECT id, symbol AS name FROM currency WHERE isinactive = 'F' ORDER BY id",
            Kind.ITEM,
            "SELECT id, itemid AS name FROM item WHERE isinactive = 'F' ORDER BY id");

    private NetSuiteLists() {}

    static List<Kind> kinds() {
        return QUERIES.keySet().stream().sorted().toList();
    }

    /** @param refused what an answer that is no list means */
    static List<Row> read(
            Kind kind,
            ErpAccount account,
            String base,
            BiFunction<ErpCalls.Request, ErpAccount, Reply> send,
            Function<Reply.Answered, Outcome> refused) {
        List<Row> rows = new ArrayList<>();
        byte[] query = Json.mapper().writeValueAsBytes(Map.of("q", QUERIES.get(kind)));
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply reply = send.apply(
                    new ErpCalls.Request(
                            "POST",
                            base + "/services/rest/query/v1/suiteql?limit=" + PAGE + "&offset=" + page * PAGE,
                            Map.of(
                                    "Content-Type",
                                    "application/json",
                                    "Accept",
                                    "application/json",
                                    "Prefer",
                                    "transient"),
                            query),
                    account);
            if (!(reply instanceof Reply.Answered answer)) {
                throw unavailable(((Reply.Settled) reply).outcome());
            }
            if (answer.status() >= 300 || !answer.json().path("items").isArray()) {
                throw unavailable(refused.apply(answer));
            }
            answer.json().path("items").forEach(item -> rows.add(row(item)));
            if (!answer.json().path("hasMore").asBoolean(false)) {
                break;
            }
        }
        return List.copyOf(rows);
    }

    private static Row row(JsonNode item) {
        return new Row(
                item.path("id").asString(""),
                item.path("name").asString(""),
                item.path("taxid").asString(""),
                percent(item.path("rate").asString("")),
                "");
    }

    /** {@code 19.0%} as pages write it, or the fraction that SuiteQL keeps percentages as. */
    static String percent(String rate) {
        String number = rate.replace("%", "").strip();
        if (!number.matches("-?\\d{0,4}\\.?\\d{1,12}")) {
            return "";
        }
        BigDecimal value = new BigDecimal(number);
        return (rate.contains("%") ? value : value.movePointRight(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static ProblemException unavailable(Outcome outcome) {
        return new ProblemException(ErrorCode.ERP_UNAVAILABLE, outcome.message());
    }
}
