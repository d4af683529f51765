package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.auth.Scope;
import com.cashupagent.json.Json;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Tier;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.route.Estimates;
import com.cashupagent.route.Estimates.Ask;
import com.cashupagent.route.Estimates.Estimate;
import com.cashupagent.route.UsageReports;
import com.cashupagent.route.UsageReports.Budget;
import com.cashupagent.route.UsageReports.Report;
import com.cashupagent.route.UsageReports.Sums;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a document is likely to cost, and what all did. */
public final class CostRoutes {

    private static final String TAG = "Costs";
    private static final Pattern DAY = Pattern.compile("2\\d{3}-\\d{2}-\\d{2}");
    private static final int MOST_DAYS = 366;
    private static final int MOST_PAGES = 10_000;

    private final Estimates estimates;
    private final UsageReports reports;
    private final String currency;

    /** @param currency ISO 4217, of every cost */
    public CostRoutes(Estimates estimates, UsageReports reports, String currency) {
        this.estimates = estimates;
        this.reports = reports;
        this.currency = currency;
    }

    /**
     * The estimate's answer.
     *
     * @param cost on average; {@code cost_at_most} whatever happens
     * @param basis {@code history} of the organisation, or what is {@code typical} while there is little
     * @param documents how many it is based on
     */
    record CostEstimate(
            String clientId,
            Tier expectedTier,
            BigDecimal cost,
            BigDecimal costAtMost,
            String currency,
            double seconds,
            String basis,
            int documents) {}

    /** The usage's answer; days and months in UTC, those without anything left out. */
    record Usage(
            String clientId,
            String currency,
            LocalDate from,
            LocalDate to,
            Sums total,
            List<Sums> days,
            List<Sums> months,
            List<Budget> budgets) {}

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/cost-estimate")
                        .named("costEstimate", TAG, "How a document is likely to be read, its cost and its time.")
                        .needs(Scope.DOCUMENT_PROCESS)
                        .query("type", "Media type or file ending, such as application/pdf or jpg.")
                        .query("pages", "How many, where known.")
                        .query("size", "Bytes, where known.")
                        .query("client_id", "The organisation, where the credential is bound to several.")
                        .answersJson(200, "The estimate.", CostEstimate.class)
                        .problems(400, 401, 403)
                        .by(this::estimate),
                Route.get("/api/v1/usage")
                        .named("usage", TAG, "Documents, tokens and cost, by day and month, and what budgets leave.")
                        .needs(Scope.DOCUMENT_READ)
                        .query("from", "First day, such as 2026-11-01; the first of this month unless given.")
                        .query("to", "Last day; today unless given.")
                        .query("client_id", "The organisation, where the credential is bound to several.")
                        .answersJson(200, "The usage.", Usage.class)
                        .problems(400, 401, 403)
                        .by(this::usage));
    }

    private void estimate(Context ctx) {
        String organisation = organisation(ctx, Requests.principal(ctx));
        long pages = number(ctx, "pages", 1, MOST_PAGES).orElse(0);
        Ask ask = new Ask(
                type(ctx),
                pages == 0 ? OptionalInt.empty() : OptionalInt.of((int) pages),
                number(ctx, "size", 0, Long.MAX_VALUE));
        Estimate estimate = estimates.of(organisation, ask);
        CostEstimate answer = new CostEstimate(
                organisation,
                estimate.expectedTier(),
                estimate.cost(),
                estimate.costAtMost(),
                currency,
                estimate.seconds(),
                estimate.documents() > 0 ? "history" : "typical",
                estimate.documents());
        ctx.result(Json.mapper().writeValueAsString(answer)).contentType("application/json");
    }

    private void usage(Context ctx) {
        Principal principal = Requests.principal(ctx);
        if (principal.widget()) {
            throw new ProblemException(
                    ErrorCode.INSUFFICIENT_SCOPE, "A widget's session cannot see its organisation's usage.");
        }
        String organisation = organisation(ctx, principal);
        LocalDate to = day(ctx, "to").orElseGet(reports::today);
        LocalDate from = day(ctx, "from").orElse(to.withDayOfMonth(1));
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST,
                    "from must not be after to, nor more than " + MOST_DAYS + " days before.");
        }
        Report report = reports.of(organisation, from, to);
        Usage answer = new Usage(
                organisation, currency, from, to, report.total(), report.days(), report.months(), report.budgets());
        ctx.result(Json.mapper().writeValueAsString(answer)).contentType("application/json");
    }

    private static String organisation(Context ctx, Principal principal) {
        return principal.organisation(Optional.ofNullable(ctx.queryParam("client_id"))
                .map(String::strip)
                .filter(id -> !id.isEmpty()));
    }

    private static MediaType type(Context ctx) {
        String name = Optional.ofNullable(ctx.queryParam("type"))
                .orElse("pdf")
                .strip()
                .toLowerCase(Locale.ROOT);
        String bare = name.startsWith(".") ? name.substring(1) : name;
        return switch (bare) {
            case "jpeg" -> MediaType.JPEG;
            case "tif" -> MediaType.TIFF;
            case "text/xml" -> MediaType.XML;
            default ->
                Arrays.stream(MediaType.values())
                        .filter(type ->
                                type.mime().equals(bare) || type.extension().equals(bare))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                ErrorCode.INVALID_REQUEST,
                                "type must be pdf, jpg, png, tiff or xml, or one of their media types."));
        };
    }

    private static OptionalLong number(Context ctx, String name, long least, long most) {
        String text = Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return OptionalLong.of(value);
            }
        } catch (NumberFormatException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, name + " must be a number.", e);
        }
        throw new ProblemException(
                ErrorCode.INVALID_REQUEST, name + " must be a number from " + least + " to " + most + ".");
    }

    private static Optional<LocalDate> day(Context ctx, String name) {
        String text = Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String expected = name + " must be a day such as 2026-11-01.";
        if (!DAY.matcher(text).matches()) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, expected);
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, expected, e);
        }
    }
}
