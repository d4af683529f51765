package com.cashupagent.extract.pattern;

import java.util.Arrays;
import java.util.List;

/**
 * Puts the numbers of a line under the columns of a table: left to right as both are, so that together they stand as
 * near to their headings as they can. A number may stay without a column, at a price.
 */
final class CellAssignment {

    /** No column. */
    static final int NONE = -1;

    private CellAssignment() {}

    /**
     * For each number the index of its column, or {@link #NONE}.
     *
     * @param unassigned what it costs to leave a number out, for each number, in shares of the page's width
     */
    static int[] assign(List<Found<Amount>> numbers, List<Column> columns, double[] unassigned) {
        int n = numbers.size();
        int m = columns.size();
        double[][] cost = new double[n + 1][m + 1];
        int[][] choice = new int[n + 1][m + 1];
        for (int i = 1; i <= n; i++) {
            Arrays.fill(cost[i], Double.MAX_VALUE);
            for (int j = 0; j <= m; j++) {
                cost[i][j] = cost[i - 1][j] + unassigned[i - 1];
                choice[i][j] = 0;
                if (j > 0 && cost[i][j - 1] < cost[i][j]) {
                    cost[i][j] = cost[i][j - 1];
                    choice[i][j] = 1;
                }
                boolean numeric = j > 0 && columns.get(j - 1).role() != Role.COL_DESCRIPTION;
                if (numeric) {
                    double with = cost[i - 1][j - 1]
                            + columns.get(j - 1).distance(numbers.get(i - 1).box());
                    if (with < cost[i][j]) {
                        cost[i][j] = with;
                        choice[i][j] = 2;
                    }
                }
            }
        }
        return trace(n, m, choice);
    }

    private static int[] trace(int n, int m, int[][] choice) {
        int[] columns = new int[n];
        int i = n;
        int j = m;
        while (i > 0) {
            switch (choice[i][j]) {
                case 0 -> columns[--i] = NONE;
                case 1 -> j--;
                default -> columns[--i] = --j;
            }
        }
        return columns;
    }
}
