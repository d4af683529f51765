package com.cashupagent.extract.pattern;

import com.cashupagent.model.Field;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** IBANs wherever they stand, and account numbers where a label says so. */
final class BankAccounts {

    private static final Pattern BEGIN = Pattern.compile("[A-Z]{2}(?:\\d{2}[A-Z0-9]*)?");
    private static final Pattern WHOLE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d[\\d -]{4,20}\\d");
    private static final Pattern DIGITS = Pattern.compile("[\\d-]*\\d[.,;]?");
    private static final Pattern BANK = Pattern.compile(
            "(?iu)bank|swift|\\bbic\\b|branch|sort code|routing|\\bbsb\\b|\\bifsc\\b|iban|konto|\\bblz\\b|paybill|\\baba\\b|beneficiary");
    /** Said of many things, and of one only in a line that tells of a bank. */
    private static final Pattern NAMED =
            Pattern.compile("(?iu)(?:account|acct|a/c|konto|compte|cuenta|conta|conto|rekening)[.:]?");

    private static final int NEAR_ROWS = 4;
    private static final int MAX_WORDS = 10;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private BankAccounts() {}

    static List<Field<String>> find(Sheet sheet) {
        Map<String, Field<String>> accounts = new LinkedHashMap<>();
        for (Row row : sheet.rows()) {
            for (int word = 0; word < row.size(); word++) {
                if (BEGIN.matcher(row.words().get(word).text()).matches()) {
                    iban(sheet, row, word, accounts);
                }
            }
        }
        if (accounts.isEmpty()) {
            for (Label label : sheet.labels(Role.BANK_ACCOUNT)) {
                if (!isCustomers(sheet, label)) {
                    labelled(sheet, label)
                            .ifPresent(account -> accounts.putIfAbsent(String.valueOf(account.value()), account));
                }
            }
        }
        if (accounts.isEmpty()) {
            sheet.rows()
                    .forEach(row -> named(sheet, row)
                            .ifPresent(account -> accounts.putIfAbsent(String.valueOf(account.value()), account)));
        }
        return List.copyOf(accounts.values());
    }

    /** {@code Lakeshore Bank, Harbour branch, account 0110284471}. */
    private static Optional<Field<String>> named(Sheet sheet, Row row) {
        for (int word = 1; word + 1 < row.size(); word++) {
            if (NAMED.matcher(row.words().get(word).text()).matches()
                    && BANK.matcher(row.text(0, word - 1)).find()) {
                return at(sheet, row, word + 1);
            }
        }
        return Optional.empty();
    }

    /** "Account number" is as often the customer's: without a bank nearby it is no bank account. */
    private static boolean isCustomers(Sheet sheet, Label label) {
        boolean ambiguous = sheet.labels(label.row()).stream()
                .anyMatch(other -> other.role() == Role.CUSTOMER_ID && other.covers(label.first()));
        if (!ambiguous) {
            return false;
        }
        int at = label.row().index();
        return sheet
                .rows()
                .subList(Math.max(0, at - NEAR_ROWS), Math.min(sheet.rows().size(), at + NEAR_ROWS + 1))
                .stream()
                .noneMatch(row -> row.page() == label.row().page()
                        && BANK.matcher(row.text()).find());
    }

    /** Right behind the label, else right below it. */
    private static Optional<Field<String>> labelled(Sheet sheet, Label label) {
        Optional<Field<String>> beside = at(sheet, label.row(), label.last() + 1);
        int next = label.row().index() + 1;
        if (beside.isPresent() || !label.alone() || next >= sheet.rows().size()) {
            return beside;
        }
        Row row = sheet.rows().get(next);
        for (int word = 0; word < row.size() && row.page() == label.row().page(); word = row.segmentEnd(word) + 1) {
            boolean under = row.words().get(word).box().x0() < label.box().x1()
                    && row.box(word, row.segmentEnd(word)).x1() > label.box().x0();
            if (under) {
                return at(sheet, row, word);
            }
        }
        return Optional.empty();
    }

    private static Optional<Field<String>> at(Sheet sheet, Row row, int first) {
        if (first >= row.size()) {
            return Optional.empty();
        }
        int last = first;
        while (last < row.segmentEnd(first)
                && DIGITS.matcher(row.words().get(last + 1).text()).matches()) {
            last++;
        }
        String text = row.text(first, last).replaceAll("[.,;]+$", "");
        boolean date = sheet.dates(row).stream().anyMatch(day -> day.overlaps(first, first));
        String account = text.replaceAll("[\\s-]", "");
        return date || !ACCOUNT.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(Field.of(account, 0.6, sheet.evidence(row.page(), row.box(first, last))));
    }

    /** The longest run of words from here whose check digits are right; without such a one, a labelled IBAN as it is. */
    private static void iban(Sheet sheet, Row row, int first, Map<String, Field<String>> accounts) {
        boolean labelled =
                sheet.labels(row).stream().anyMatch(label -> label.role() == Role.BANK_ACCOUNT && label.last() < first);
        String printed = "";
        int printedEnd = first;
        for (int last = Math.min(row.size(), first + MAX_WORDS) - 1; last >= first; last--) {
            String text = row.text(first, last).replaceAll("[\\s.,;:]", "");
            if (!WHOLE.matcher(text).matches()) {
                continue;
            }
            if (isValid(text)) {
                accounts.putIfAbsent(text, Field.of(text, 0.97, sheet.evidence(row.page(), row.box(first, last))));
                return;
            }
            if (printed.isEmpty()
                    && row.segmentEnd(first) >= last
                    && text.substring(4).matches("[\\dA-Z]*\\d")) {
                printed = text;
                printedEnd = last;
            }
        }
        if (labelled && !printed.isEmpty()) {
            accounts.putIfAbsent(
                    printed, Field.of(printed, 0.5, sheet.evidence(row.page(), row.box(first, printedEnd))));
        }
    }

    /** ISO 7064 MOD 97-10. */
    static boolean isValid(String iban) {
        StringBuilder digits = new StringBuilder();
        for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
            digits.append(Character.getNumericValue(c));
        }
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
