package com.cashupagent.read.ocr.paddle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a document truly says, and whether a text says so, too. */
record Truth(
        @Nullable String total,
        @Nullable String date,
        @Nullable String vendor,
        @Nullable String id,
        List<String> lines) {

    private static final JsonMapper JSON = new JsonMapper();

    static Truth of(Path picture) {
        JsonNode truth = JSON.readTree(Corpus.beside(picture, ".truth.json").toFile());
        List<String> lines = new ArrayList<>();
        Path transcript = Corpus.beside(picture, ".words.json");
        if (transcript.toFile().isFile()) {
            JSON.readTree(transcript.toFile())
                    .get("words")
                    .forEach(word -> lines.add(word.get("text").asString()));
        }
        JsonNode raw = truth.path("_raw");
        String date = raw.has("date")
                ? raw.get("date").asString()
                : raw.path("Date_value").path(0).asString("");
        return new Truth(
                truth.has("total_amount") ? amount(truth.get("total_amount").decimalValue()) : null,
                !date.isEmpty()
                        ? Pattern.quote(bare(date))
                        : dates(truth.path("issue_date").asString("")),
                truth.has("vendor_name") ? bare(truth.get("vendor_name").asString()) : null,
                truth.has("invoice_ids") ? bare(truth.get("invoice_ids").path(0).asString("")) : null,
                lines);
    }

    boolean totalIn(String text) {
        return total != null && Pattern.compile(total).matcher(text).find();
    }

    boolean dateIn(String text) {
        return date != null && Pattern.compile(date).matcher(bare(text)).find();
    }

    boolean vendorIn(String text) {
        return vendor != null && bare(text).contains(vendor);
    }

    boolean idIn(String text) {
        return id != null && bare(text).contains(id);
    }

    /** Digits in groups or not, decimals behind a point or a comma. */
    private static String amount(BigDecimal amount) {
        String plain = amount.abs().setScale(2, RoundingMode.HALF_UP).toPlainString();
        String whole = plain.substring(0, plain.length() - 3);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            grouped.append(i > 0 && (whole.length() - i) % 3 == 0 ? "[ .,']?" : "")
                    .append(whole.charAt(i));
        }
        String cents = plain.substring(plain.length() - 2);
        return "(?<![0-9])" + grouped + (cents.equals("00") ? "([.,]00)?" : "[.,]" + cents) + "(?![0-9])";
    }

    private static @Nullable String dates(String iso) {
        if (iso.isEmpty()) {
            return null;
        }
        String y = iso.substring(0, 4);
        String m = iso.substring(5, 7).replaceFirst("^0", "0?");
        String d = iso.substring(8).replaceFirst("^0", "0?");
        String month = List.of(
                        "jan",
                        "f[eé]",
                        "mar",
                        "a[pv]r",
                        "ma[iy]",
                        "jun|juin",
                        "jul|juil",
                        "aug|ao",
                        "sep",
                        "o[ck]t",
                        "nov",
                        "d[eé][cz]")
                .get(Integer.parseInt(iso.substring(5, 7)) - 1);
        String shortYear = "(" + y + "|" + y.substring(2) + ")";
        return y + "[-/.]?" + m + "[-/.]?" + d + "|" + d + "[-/.]?" + m + "[-/.]?" + shortYear + "|" + m + "[-/.]?" + d
                + "[-/.]?" + shortYear + "|(" + month + ")[a-zéû]*[.,]?" + d + "|" + d + "[a-z.,-]{0,4}(" + month + ")";
    }

    /** Small letters without spaces. */
    static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0]", "");
    }
}
