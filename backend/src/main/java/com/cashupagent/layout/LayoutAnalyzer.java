package com.cashupagent.layout;

import com.cashupagent.model.Document;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Page;
import com.cashupagent.model.TableCandidate;
import com.cashupagent.model.TextBlock;
import com.cashupagent.model.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a read document into reading order; time grows with words × log words. Thread-safe. */
public final class LayoutAnalyzer {

    /** Never fails; a page without words has no lines. */
    public Layout analyze(Document document) {
        List<TextLine> lines = new ArrayList<>();
        List<TextBlock> blocks = new ArrayList<>();
        List<TableCandidate> tables = new ArrayList<>();
        Repeats repeats = new Repeats();
        for (Page page : document.pages()) {
            Rulings rulings = Rulings.of(page);
            List<TextLine> own = repeats.marked(PageColumns.apart(page, LineBuilder.lines(page, rulings)));
            lines.addAll(own);
            blocks.addAll(BlockBuilder.blocks(page, own));
            tables.addAll(tables(page, rulings, own));
        }
        return new Layout(document, lines, blocks, tables, new TableRuns(lines).of(tables));
    }

    /** Where borders are drawn they decide; alignment has the rest. */
    private static List<TableCandidate> tables(Page page, Rulings rulings, List<TextLine> lines) {
        List<TextLine> once = lines.stream().filter(line -> !line.repeat()).toList();
        List<TableCandidate> ruled = RuledTables.tables(page, rulings, once);
        List<TextLine> rest = once.stream()
                .filter(line -> ruled.stream().noneMatch(table -> holds(table, line)))
                .toList();
        List<TableCandidate> tables = new ArrayList<>(ruled);
        tables.addAll(TableFinder.tables(page, rest));
        tables.sort(
                Comparator.comparingDouble(table -> table.rows().get(0).box().y0()));
        return tables;
    }

    private static boolean holds(TableCandidate table, TextLine line) {
        return table.columns().get(0).y0() <= line.box().midY()
                && line.box().midY() <= table.columns().get(0).y1();
    }
}
