package com.cashupagent.cli;

import com.cashupagent.model.TierPreference;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A tier as it is typed; capitals do no harm. */
final class TierConverter implements ITypeConverter<TierPreference> {

    @Override
    public TierPreference convert(String typed) {
        return TierPreference.parse(typed.toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () -> new TypeConversionException("expected auto, tier1, tier2 or tier3, not '" + typed + "'"));
    }
}
