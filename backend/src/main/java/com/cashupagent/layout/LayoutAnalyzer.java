package com.cashupagent.layout;

import com.cashupagent.model.Document;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Page;
import com.cashupagent.model.TableCandidate;
import com.cashupagent.model.TextBlock;
import com.cashupagent.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Puts a read document into reading order; time grows with words × log words. Thread-safe. */
public final class LayoutAnalyzer {

    /** Never fails; a page without words has no lines. */
    public Layout analyze(Document document) {
        List<TextLine> lines = new ArrayList<>();
        List<TextBlock> blocks = new ArrayList<>();
        List<TableCandidate> tables = new ArrayList<>();
        for (Page page : document.pages()) {
            List<TextLine> own = LineBuilder.lines(page);
            lines.addAll(own);
            blocks.addAll(BlockBuilder.blocks(page, own));
            tables.addAll(TableFinder.tables(page, own));
        }
        return new Layout(document, lines, blocks, tables);
    }
}
