package com.cashupagent.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearModelTest {

    private final LinearModel model = LinearModel.load(LinearModelTest.class, "sample");

    @Test
    void withoutCluesThereIsTheBias() {
        assertThat(model.logOdds(clues -> {})).isEqualTo(-1.5);
    }

    @Test
    void cluesCountByTheirStrengthAndUnknownOnesNot() {
        double odds = model.logOdds(clues -> {
            clues.add("first clue", 0.5);
            clues.flag("second, with a comma", true);
            clues.flag("first clue", false);
            clues.add("never heard of", 100);
        });
        assertThat(odds).isEqualTo(-1.5 + 1.0 - 0.25 + 0.75 * 0.5);
    }

    @Test
    void aPairCountsOnlyWhereBothAreSaidWhateverTheirOrder() {
        assertThat(model.logOdds(clues -> clues.flag("first clue", true))).isEqualTo(-1.5 + 2.0);
        assertThat(model.logOdds(clues -> {
                    clues.flag("second, with a comma", true);
                    clues.flag("first clue", true);
                }))
                .isEqualTo(-1.5 + 2.0 - 0.25 + 0.75);
    }

    @Test
    void aClueSaidTwiceCountsTwice() {
        assertThat(model.logOdds(clues -> {
                    clues.add("first clue", 0.25);
                    clues.add("first clue", 0.25);
                }))
                .isEqualTo(-1.5 + 1.0);
    }

    @Test
    void logOddsAreProbabilities() {
        assertThat(LinearModel.probability(0)).isEqualTo(0.5);
        assertThat(LinearModel.probability(Math.log(9))).isEqualTo(0.9, within(1e-9));
        assertThat(LinearModel.probability(1e6)).isEqualTo(1);
        assertThat(LinearModel.probability(-1e6)).isEqualTo(0);
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> LinearModel.load(LinearModelTest.class, "missing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("model_missing.txt");
    }
}
