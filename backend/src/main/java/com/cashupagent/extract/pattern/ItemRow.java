package com.cashupagent.extract.pattern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line under a table's header, its words put into columns. */
final class ItemRow {

    /** How far, in heights of a line, a number may stand from its heading before it is rather a part of the text. */
    private static final double TEXT_EMS = 1.5;

    private static final double STRAY_EMS = 12;

    private final Row row;
    private final Map<Role, List<Found<Amount>>> cells = new EnumMap<>(Role.class);
    private final List<Integer> text = new ArrayList<>();

    private ItemRow(Row row) {
        this.row = row;
    }

    static ItemRow of(Sheet sheet, TableHeader header, Row row) {
        ItemRow item = new ItemRow(row);
        double em = sheet.em(row);
        Column description = header.column(Role.COL_DESCRIPTION).orElse(null);
        double left = description == null ? 0 : header.descriptionLeft(description) - em;
        double right = description == null
                ? header.columns().get(0).box().x0()
                : Math.max(
                        header.descriptionRight(description), description.box().x1());
        boolean[] taken = new boolean[row.size()];
        List<Found<Amount>> numbers = sheet.amounts(row);
        double[] unassigned = new double[numbers.size()];
        for (int i = 0; i < unassigned.length; i++) {
            boolean mayBeText =
                    numbers.get(i).box().midX() > left && numbers.get(i).box().x1() < right;
            unassigned[i] = (mayBeText ? TEXT_EMS : STRAY_EMS) * em;
        }
        int[] columns = CellAssignment.assign(numbers, header.columns(), unassigned);
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != CellAssignment.NONE) {
                Found<Amount> amount = numbers.get(i);
                Role role = header.columns().get(columns[i]).role();
                item.cells.computeIfAbsent(role, key -> new ArrayList<>()).add(amount);
                for (int word = amount.first(); word <= amount.last(); word++) {
                    taken[word] = true;
                }
            }
        }
        for (int i = 0; i < row.size(); i++) {
            double middle = row.words().get(i).box().midX();
            if (!taken[i] && middle >= left && middle < right && !belongsElsewhere(header, description, row, i)) {
                item.text.add(i);
            }
        }
        return item;
    }

    /** A word of the column before that runs past its heading: its segment begins left of the description. */
    private static boolean belongsElsewhere(TableHeader header, @Nullable Column description, Row row, int word) {
        if (description == null) {
            return false;
        }
        double left = header.descriptionLeft(description);
        double start = row.words().get(row.segmentStart(word)).box().x0();
        boolean numbered =
                Character.isDigit(row.words().get(row.segmentStart(word)).text().charAt(0));
        return left > 0
                && start < left - 0.01
                && !numbered
                && row.words().get(word).box().x0() < description.box().x0() - 0.01;
    }

    Row row() {
        return row;
    }

    List<Found<Amount>> cells(Role role) {
        return cells.getOrDefault(role, List.of()).stream()
                .filter(found -> !found.value().percent())
                .toList();
    }

    boolean has(Role role) {
        return !cells(role).isEmpty();
    }

    /** Whether no number stands in the columns that count. */
    boolean cellsAreEmpty() {
        return !has(Role.COL_AMOUNT) && !has(Role.COL_UNIT_PRICE) && !has(Role.COL_QUANTITY);
    }

    /** Words of the description; may be empty. */
    List<Integer> text() {
        return text;
    }

    boolean hasText() {
        return text.stream().anyMatch(i -> row.words().get(i).text().chars().anyMatch(Character::isLetter));
    }

    /** A remark of the form "Key: value" is not part of a name. */
    boolean isRemark() {
        if (text.isEmpty()) {
            return false;
        }
        String first = row.words().get(text.get(0)).text();
        return first.endsWith(":") || first.startsWith("*") || first.startsWith("•");
    }

    String textOf() {
        StringBuilder joined = new StringBuilder();
        for (int i : text) {
            joined.append(joined.length() == 0 ? "" : " ")
                    .append(row.words().get(i).text());
        }
        return joined.toString();
    }
}
