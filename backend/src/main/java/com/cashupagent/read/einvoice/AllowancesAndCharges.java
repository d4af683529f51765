package com.cashupagent.read.einvoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a whole document adds and takes off, told apart by reason (EN 16931, BG-20 and BG-21).
 *
 * @param discount sum of the allowances
 * @param shipping sum of the charges that are for freight, post or delivery
 * @param others sum of the other charges
 */
record AllowancesAndCharges(Optional<BigDecimal> discount, Optional<BigDecimal> shipping, Optional<BigDecimal> others) {

    /** UNTDID 7161: freight service, delivery, shipping and handling, transport. */
    private static final Set<String> FREIGHT = Set.of("FC", "DL", "SAA", "TAE");

    private static final Pattern FREIGHT_WORDS = Pattern.compile(
            "(?iu).*(?:freight|shipping|deliver|postage|carriage|courier|fracht|versand|porto|liefer|transport|frais de port|livraison|expédition|envío|portes|spedizione|verzend|bezorg|frete|usafiri).*");

    /** One charge with the reason that its code and its text give. */
    record Charge(BigDecimal amount, Optional<String> code, Optional<String> reason) {

        boolean isFreight() {
            return code.filter(FREIGHT::contains).isPresent()
                    || reason.filter(text -> FREIGHT_WORDS.matcher(text).matches())
                            .isPresent();
        }
    }

    /**
     * Noughts, which some programs write wherever they can, count as nothing.
     *
     * @param allowances their total
     * @param charges their total
     * @param each every charge that is stated by itself
     */
    static AllowancesAndCharges of(Optional<BigDecimal> allowances, Optional<BigDecimal> charges, List<Charge> each) {
        BigDecimal shipping =
                each.stream().filter(Charge::isFreight).map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new AllowancesAndCharges(
                some(allowances),
                some(Optional.of(shipping)),
                some(charges.map(total -> total.subtract(shipping)).filter(rest -> rest.signum() > 0)));
    }

    /** Empty for a nought. */
    static Optional<BigDecimal> some(Optional<BigDecimal> amount) {
        return amount.filter(value -> value.signum() != 0);
    }
}
