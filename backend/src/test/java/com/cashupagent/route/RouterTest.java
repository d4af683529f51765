package com.cashupagent.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouterTest {

    private final Router small = new Router(List.of(Tier.PATTERN_MATCHING));
    private final Router full = new Router(List.of(Tier.LLM, Tier.PATTERN_MATCHING, Tier.OCR));

    @Test
    void autoAndTierOneNeedOnlyPatterns() {
        assertThat(small.plan(TierPreference.AUTO)).containsExactly(Tier.PATTERN_MATCHING);
        assertThat(small.plan(TierPreference.TIER1)).containsExactly(Tier.PATTERN_MATCHING);
    }

    @Test
    void autoGoesCheapestFirstAndAPreferenceAllowsItsTierAlone() {
        assertThat(full.plan(TierPreference.AUTO)).containsExactly(Tier.PATTERN_MATCHING, Tier.OCR, Tier.LLM);
        assertThat(full.plan(TierPreference.TIER2)).containsExactly(Tier.OCR);
        assertThat(full.plan(TierPreference.TIER3)).containsExactly(Tier.LLM);
        assertThat(full.plan(TierPreference.TIER1)).containsExactly(Tier.PATTERN_MATCHING);
    }

    @Test
    void tierOneMayUseTheDataInsideAFile() {
        Router router = new Router(List.of(Tier.EMBEDDED_DATA, Tier.PATTERN_MATCHING, Tier.OCR));
        assertThat(router.plan(TierPreference.TIER1)).containsExactly(Tier.EMBEDDED_DATA, Tier.PATTERN_MATCHING);
    }

    @ParameterizedTest
    @EnumSource(names = {"TIER2", "TIER3"})
    void aTierThatIsNotThereIsAProblem(TierPreference preference) {
        assertThatThrownBy(() -> small.plan(preference)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.TIER_NOT_AVAILABLE);
            assertThat(e).hasMessageContaining(preference.wireName());
        });
    }

    @Test
    void belowTheThresholdAPersonLooks() {
        assertThat(small.status(0.85, 0.85)).isEqualTo(ProcessingStatus.SUCCESS);
        assertThat(small.status(0.84, 0.85)).isEqualTo(ProcessingStatus.NEEDS_REVIEW);
        assertThat(small.status(0, 0)).isEqualTo(ProcessingStatus.NEEDS_REVIEW);
    }
}
