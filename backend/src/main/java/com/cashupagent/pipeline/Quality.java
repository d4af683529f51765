package com.cashupagent.pipeline;

import com.cashupagent.model.Document;
import com.cashupagent.model.Page;
import com.cashupagent.model.Word;

/** How well the pages themselves could be read: the mean certainty of their characters. */
final class Quality {

    private static final char UNKNOWN = '\uFFFD';

    private Quality() {}

    /** 0..1; 0 without any word. Characters that the font does not map to text count as unreadable. */
    static double of(Document document) {
        double sure = 0;
        long all = 0;
        for (Page page : document.pages()) {
            for (Word word : page.words()) {
                long known = word.text().chars().filter(c -> c != UNKNOWN).count();
                sure += known * word.confidence() * (1 - page.garbled());
                all += word.text().length();
            }
        }
        return all == 0 ? 0 : Math.round(sure / all * 100) / 100.0;
    }
}
