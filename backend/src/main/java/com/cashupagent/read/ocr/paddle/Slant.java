package com.cashupagent.read.ocr.paddle;

import com.cashupagent.model.Tilt;
import java.util.ArrayList;
import java.util.List;

/**
 * By how much the lines of a page are off level, from the directions of the pieces that were found: least squares over
 * where they stand, again and again with less weight for those that do not fit (iteratively reweighted, with Tukey's
 * biweight).
 */
final class Slant {

    /** From which ratio of its sides a piece says which way it runs. */
    private static final double LONG = 2;

    /** Fewer pieces may be a signature, or a stamp. */
    private static final int ENOUGH = 4;

    /** What runs more steeply was turned for another reason. */
    private static final double STEEP = Math.tan(Math.toRadians(20));

    /** Less moves no word off its line, and level pages stay exactly as they are. */
    private static final double LEVEL = Math.tan(Math.toRadians(0.4));

    /** What a piece may be off the others and still count. */
    private static final double OUTLIER = 0.08;

    /** Holds the two changes small where the pieces say little about them. */
    private static final double DOUBT = 0.005;

    private static final int ROUNDS = 5;
    private static final int UNKNOWNS = 3;

    private final List<Piece> pieces = new ArrayList<>();
    private final double aspect;

    /** A piece at (x, y), shares of the upright page from its middle; as heavy as it is long. */
    private record Piece(double x, double y, double tangent, double length) {

        double row(int unknown) {
            return unknown == 0 ? 1 : unknown == 1 ? y : x;
        }
    }

    /**
     * Of one page.
     *
     * @param found as they are read
     * @param quarters clockwise by which the page lies turned
     * @param width of the picture as it lies, in pixels
     * @param height likewise
     */
    Slant(List<SlantedBox> found, int quarters, double width, double height) {
        this.aspect = quarters % 2 == 0 ? width / height : height / width;
        for (SlantedBox box : found) {
            double angle = Math.IEEEremainder(Math.atan2(box.sin(), box.cos()) - quarters * Math.PI / 2, 2 * Math.PI);
            double tangent = Math.tan(angle);
            if (box.width() >= LONG * box.height() && Math.abs(angle) < 1 && Math.abs(tangent) < STEEP) {
                double x = box.x() / width - 0.5;
                double y = box.y() / height - 0.5;
                double length = box.width() / (quarters % 2 == 0 ? width : height);
                pieces.add(
                        switch (quarters) {
                            case 1 -> new Piece(y, -x, tangent, length);
                            case 2 -> new Piece(-x, -y, tangent, length);
                            case 3 -> new Piece(-y, x, tangent, length);
                            default -> new Piece(x, y, tangent, length);
                        });
            }
        }
    }

    Tilt tilt() {
        if (pieces.size() < ENOUGH) {
            return Tilt.NONE;
        }
        double[] fit = new double[UNKNOWNS];
        double outlier = STEEP;
        for (int round = 0; round < ROUNDS; round++) {
            fit = fitted(fit, outlier);
            outlier = OUTLIER;
        }
        double most = Math.abs(fit[0]) + Math.abs(fit[1]) / 2 + Math.abs(fit[2]) / 2;
        return most < LEVEL ? Tilt.NONE : new Tilt(fit[0] * aspect, fit[1] * aspect, fit[2] * aspect);
    }

    /** The normal equations of the weighted pieces, solved. */
    private double[] fitted(double[] before, double outlier) {
        double[][] matrix = new double[UNKNOWNS][UNKNOWNS + 1];
        double all = 0;
        for (Piece piece : pieces) {
            double rest = piece.tangent();
            for (int i = 0; i < UNKNOWNS; i++) {
                rest -= before[i] * piece.row(i);
            }
            double far = Math.min(1, Math.abs(rest) / outlier);
            double weight = piece.length() * (1 - far * far) * (1 - far * far);
            all += weight;
            for (int i = 0; i < UNKNOWNS; i++) {
                for (int j = 0; j < UNKNOWNS; j++) {
                    matrix[i][j] += weight * piece.row(i) * piece.row(j);
                }
                matrix[i][UNKNOWNS] += weight * piece.row(i) * piece.tangent();
            }
        }
        matrix[0][0] += 1e-9;
        matrix[1][1] += DOUBT * all + 1e-9;
        matrix[2][2] += DOUBT * all + 1e-9;
        return solved(matrix);
    }

    /** By elimination; the matrix is positive definite. */
    private static double[] solved(double[][] matrix) {
        for (int i = 0; i < UNKNOWNS; i++) {
            for (int row = i + 1; row < UNKNOWNS; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int column = i; column <= UNKNOWNS; column++) {
                    matrix[row][column] -= factor * matrix[i][column];
                }
            }
        }
        double[] solution = new double[UNKNOWNS];
        for (int i = UNKNOWNS - 1; i >= 0; i--) {
            solution[i] = matrix[i][UNKNOWNS];
            for (int j = i + 1; j < UNKNOWNS; j++) {
                solution[i] -= matrix[i][j] * solution[j];
            }
            solution[i] /= matrix[i][i];
        }
        return solution;
    }
}
