package com.cashupagent.route;

import java.math.BigDecimal;

/**
 * What reading costs, and what it saves. Immutable.
 *
 * @param currency ISO 4217, of every cost
 * @param ocrPage of recognising one page
 * @param review what it costs when a person must look at a document
 */
public record Prices(String currency, BigDecimal ocrPage, BigDecimal review) {

    /** The guide's: the machine's own work costs nothing. */
    public static final Prices FREE = new Prices("USD", BigDecimal.ZERO, BigDecimal.ONE);

    /** Of so many pages. */
    public BigDecimal ocr(int pages) {
        return ocrPage.multiply(BigDecimal.valueOf(pages));
    }

    /**
     * Whether a tier is worth its price: what it may save on average, a person's look times the chance that none is needed
     * any more, against what it is expected to cost.
     */
    public boolean worth(double chance, BigDecimal price) {
        return price.signum() == 0
                || review.multiply(BigDecimal.valueOf(chance)).compareTo(price) >= 0;
    }
}
