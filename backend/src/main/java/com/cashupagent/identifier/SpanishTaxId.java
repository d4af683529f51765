package com.cashupagent.identifier;

/** NIF of persons and companies (Orden EHA/451/2008 for companies, Real Decreto 1065/2007 for persons). */
final class SpanishTaxId {

    private static final String PERSON = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String COMPANY = "JABCDEFGHI";
    private static final String FOREIGNERS = "XYZ";

    private SpanishTaxId() {}

    /** Nine characters without the country's prefix. */
    static boolean isValid(String id) {
        char first = id.charAt(0);
        char last = id.charAt(8);
        int foreigner = FOREIGNERS.indexOf(first);
        if (Character.isDigit(first) || foreigner >= 0) {
            String digits = (foreigner >= 0 ? foreigner : String.valueOf(first)) + id.substring(1, 8);
            return PERSON.charAt(Integer.parseInt(digits) % PERSON.length()) == last;
        }
        int sum = 0;
        for (int i = 1; i <= 7; i++) {
            int digit = id.charAt(i) - '0';
            int doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
        }
        int check = (10 - sum % 10) % 10;
        return last == '0' + check || last == COMPANY.charAt(check);
    }
}
