package com.cashupagent.extract.pattern;

import com.cashupagent.extract.ExtractionTier;
import com.cashupagent.model.Document;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Party;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads invoices by the labels beside their values. Thread-safe. */
public final class PatternTier implements ExtractionTier {

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:invoice|rechnung|facture)\\w*\\s*(?:number|no\\.?|nr\\.?|n°|#|:)+\\s*([\\w/.-]*\\d[\\w/.-]*)");
    private static final Pattern TOTAL = Pattern.compile("(?i)^\\s*(?:grand )?total\\b.*?(\\d[\\d,]*\\.\\d\\d)\\s*$");

    @Override
    public Tier tier() {
        return Tier.PATTERN_MATCHING;
    }

    @Override
    public boolean accepts(Document document) {
        return document.hasText();
    }

    @Override
    public Invoice extract(Layout layout) {
        Field<String> number = find(layout, NUMBER, Function.identity());
        Field<BigDecimal> total = find(layout, TOTAL, text -> new BigDecimal(text.replace(",", "")));
        return new Invoice(
                DocumentType.INVOICE,
                Field.absent(0),
                number.present() ? List.of(number) : List.of(),
                List.of(),
                Field.absent(0),
                Field.absent(0),
                Field.absent(0),
                Field.absent(0),
                Party.absent(0),
                Party.absent(0),
                total,
                Field.absent(0),
                Field.absent(0),
                Field.absent(0),
                List.of(),
                List.of());
    }

    private static <T> Field<T> find(Layout layout, Pattern pattern, Function<String, T> parse) {
        for (TextLine line : layout.lines()) {
            Matcher matcher = pattern.matcher(line.text());
            if (matcher.find()) {
                Evidence evidence =
                        new Evidence(line.page(), line.box(), layout.document().source());
                return Field.of(parse.apply(matcher.group(1)), 0.5, evidence);
            }
        }
        return Field.absent(0);
    }
}
