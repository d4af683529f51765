package com.cashupagent.extract;

import com.cashupagent.model.Layout;

/** A tier that costs money each time: its price is known before, and what it cost after, whatever came of it. */
public interface PaidTier extends ExtractionTier {

    /** What looking at this document would take. Costs nothing, calls nobody. */
    Quote quote(Layout layout);

    /**
     * Looks at the document; may take as long as its time limits allow.
     *
     * @param pictures the pages as they look, for tiers that see
     * @throws TierFailedException when nothing came of it
     */
    PaidReading read(Layout layout, PagePictures pictures) throws TierFailedException;
}
