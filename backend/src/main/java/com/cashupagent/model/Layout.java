package com.cashupagent.model;

import java.util.List;

/**
 * A document put into reading order.
 *
 * @param document what was laid out
 * @param lines page by page, top to bottom; where a page is set in columns, one column after the other
 * @param blocks page by page in the same order
 * @param tables page by page, top to bottom
 * @param runningTables the same tables, those that go on over pages put together
 */
public record Layout(
        Document document,
        List<TextLine> lines,
        List<TextBlock> blocks,
        List<TableCandidate> tables,
        List<RunningTable> runningTables) {

    public Layout {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
        runningTables = List.copyOf(runningTables);
    }

    /** A layout none of whose tables goes on over pages. */
    public Layout(Document document, List<TextLine> lines, List<TextBlock> blocks, List<TableCandidate> tables) {
        this(
                document,
                lines,
                blocks,
                tables,
                tables.stream()
                        .map(table -> new RunningTable(List.of(table), table.rows()))
                        .toList());
    }

    /** The lines without headers and footers that an earlier page has, too. */
    public List<TextLine> linesWithoutRepeats() {
        return lines.stream().filter(line -> !line.repeat()).toList();
    }
}
