package com.cashupagent.extract.pattern;

import com.cashupagent.model.Field;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** IBANs wherever they stand, and account numbers where a label says so. */
final class BankAccounts {

    private static final Pattern BEGIN = Pattern.compile("[A-Z]{2}(?:\\d{2}[A-Z0-9]*)?");
    private static final Pattern WHOLE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d[\\d -]{4,20}\\d");
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
        for (Label label : sheet.labels(Role.BANK_ACCOUNT)) {
            int first = label.last() + 1;
            String text = first < label.row().size()
                    ? label.row().text(first, label.row().segmentEnd(first))
                    : "";
            if (accounts.isEmpty() && ACCOUNT.matcher(text).matches()) {
                String account = text.replaceAll("[\\s-]", "");
                accounts.put(
                        account,
                        Field.of(
                                account,
                                0.6,
                                sheet.evidence(
                                        label.row().page(),
                                        label.row().box(first, label.row().segmentEnd(first)))));
            }
        }
        return List.copyOf(accounts.values());
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
