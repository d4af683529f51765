package com.cashupagent.extract;

import com.cashupagent.model.Document;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Tier;

/** One way to get fields out of a read document. Thread-safe. */
public interface ExtractionTier {

    /** Which tier it is. */
    Tier tier();

    /** Whether it can do anything with this document; false costs nothing. */
    boolean accepts(Document document);

    /** Candidate values with evidence and a first confidence each; absent where the page shows none. */
    Invoice extract(Layout layout);
}
