package com.cashupagent.http;

import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The guide's form fields as values; what is missing has its usual value. */
final class FormFields {

    private static final double USUAL_THRESHOLD = 0.85;
    private static final Pattern THRESHOLD = Pattern.compile("[01]?(\\.\\d{1,12})?|[01]\\.");

    private FormFields() {}

    static TierPreference tier(Optional<String> text) {
        return text.map(name -> TierPreference.parse(name.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> new ProblemException(
                                ErrorCode.INVALID_TIER, "tier_preference is none of auto, tier1, tier2, tier3.")))
                .orElse(TierPreference.AUTO);
    }

    static double threshold(Optional<String> text) {
        if (text.isEmpty()) {
            return USUAL_THRESHOLD;
        }
        if (THRESHOLD.matcher(text.get()).matches() && !text.get().equals(".")) {
            double value = Double.parseDouble(text.get());
            if (value <= 1) {
                return value;
            }
        }
        throw new ProblemException(ErrorCode.INVALID_THRESHOLD, "confidence_threshold is not a number from 0 to 1.");
    }
}
