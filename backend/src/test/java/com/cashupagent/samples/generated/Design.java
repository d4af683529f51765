package com.cashupagent.samples.generated;

import java.util.Random;

/**
 * Where things stand and how they are worded on one sender's paper. Everything follows from the seed.
 *
 * @param heldOut whether wordings and places are allowed that no development design has
 */
record Design(long seed, boolean heldOut, Country country, Kind kind) {

    enum Kind {
        INVOICE,
        CREDIT_NOTE,
        RECEIPT,
        STATEMENT,
        REMITTANCE
    }

    /** Where the document's own facts stand. */
    enum Facts {
        BESIDE,
        BESIDE_COLON,
        SPREAD,
        ROW_OF_HEADINGS,
        STACKED
    }

    static Design of(long seed, boolean heldOut) {
        Random random = new Random(seed * 7919 + (heldOut ? 13 : 7));
        Country country = Country.values()[(int) (seed % Country.values().length)];
        int kind = random.nextInt(20);
        return new Design(
                seed,
                heldOut,
                country,
                kind < 14
                        ? Kind.INVOICE
                        : kind < 16
                                ? Kind.CREDIT_NOTE
                                : kind < 18 ? Kind.RECEIPT : kind < 19 ? Kind.STATEMENT : Kind.REMITTANCE);
    }

    /** The same choice each time for the same name. */
    int choose(String name, int ways) {
        return new Random(seed * 31 + name.hashCode() * 17L + (heldOut ? 5 : 3)).nextInt(ways);
    }

    boolean chance(String name, double share) {
        return choose(name, 1000) < share * 1000;
    }

    String word(String part) {
        return Wording.of(country.language)
                .pick(part, new Random(seed * 131 + part.hashCode() * 7L + (heldOut ? 1 : 0)), heldOut);
    }

    Facts facts() {
        return Facts.values()[choose("facts", heldOut ? 5 : 4)];
    }

    double size() {
        return 8 + choose("size", 3);
    }

    /** Where the seller stands: 0 left, 1 right, 2 in the middle, 3 in the foot only, 4 in the sender's line. */
    int letterhead() {
        return choose("letterhead", heldOut ? 5 : 4);
    }
}
