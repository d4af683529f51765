package com.cashupagent.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.ProcessingResult.Line;
import com.cashupagent.problem.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a truth file may leave out, and how its figures may be written. */
class ScorerTest {

    private static final Line READ =
            new Line("Desk lamp, brass", new BigDecimal("2"), new BigDecimal("10.00"), new BigDecimal("20.00"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"description\":\"Desk lamp\",\"quantity\":2,\"unit_price\":10,\"amount\":20}",
                "{\"description\":\"Desk lamp\"}",
                "{\"amount\":20.00}",
                "{\"amount\":\"20.00\",\"quantity\":null}",
                "{}"
            })
    void whatTheTruthDoesNotSayOfARowIsNotAsked(String row) {
        assertThat(Scorer.sameLine(line(row), READ)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"description\":\"Olive oil\",\"amount\":20}",
                "{\"amount\":20.01}",
                "{\"amount\":null}",
                "{\"amount\":20,\"quantity\":3}",
                "{\"amount\":20,\"unit_price\":9.99}"
            })
    void whatItSaysMustBeRight(String row) {
        assertThat(Scorer.sameLine(line(row), READ)).isFalse();
    }

    @Test
    void aSingleNumberMayStandWithoutAList() {
        assertThat(Truth.parse("{\"invoice_ids\":\"A-1\"}").texts("invoice_ids"))
                .containsExactly("A-1");
        assertThat(Truth.parse("{\"invoice_ids\":[\"A-1\",\"A-2\"]}").texts("invoice_ids"))
                .isEqualTo(List.of("A-1", "A-2"));
        assertThat(Truth.parse("{\"invoice_ids\":null}").texts("invoice_ids")).isEmpty();
    }

    @Test
    void figuresInQuotesAreFigures() {
        assertThat(Truth.parse("{\"total_amount\":\" 12.50 \"}").amount("total_amount"))
                .contains(new BigDecimal("12.50"));
        assertThat(Truth.parse("{\"total_amount\":null}").amount("total_amount"))
                .isEmpty();
    }

    @Test
    void whatIsNoFigureIsTheTruthsFaultNotTheReaders() {
        assertThatThrownBy(() -> Truth.parse("{\"total_amount\":\"12,50 EUR\"}").amount("total_amount"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("total_amount");
    }

    private static Truth.Line line(String row) {
        return Truth.parse("{\"line_items\":[" + row + "]}").lines().get(0);
    }
}
