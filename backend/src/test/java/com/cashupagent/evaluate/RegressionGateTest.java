package com.cashupagent.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.json.Json;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.TierPreference;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.archetypes.ArchetypeDocuments;
import com.cashupagent.samples.generated.GeneratedDocuments;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;

/**
 * No field may be read worse than it was. The file {@code regression.json} has, for each set of drawn documents, its
 * seeds and the F1 of every field when it was last renewed; a field that falls by more than a point fails the build.
 *
 * <p>To renew the figures, after looking at what changed: {@code mvn -pl backend -am test -Dtest=RegressionGateTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dregression.renew=true}, and commit the file.
 */
class RegressionGateTest {

    private static final Path FIGURES =
            Path.of("src", "test", "resources", "com", "cashupagent", "evaluate", "regression.json");
    private static final Path TEMPLATES_FOLDER =
            Path.of("src", "test", "resources", "com", "cashupagent", "samples", "templates");
    private static final double ONE_POINT = 0.01;
    private static final int DIGITS = 4;

    private final DocumentPipeline pipeline =
            new DocumentPipeline(new PdfDocumentReader(), List.of(new PatternTier()), Clock.systemUTC());

    @TempDir
    private Path folder;

    /** Where documents come from. */
    enum Family {
        GENERATED {
            @Override
            void draw(Path folder, Drawn set) {
                GeneratedDocuments.write(folder, set.firstSeed(), set.documents(), true);
            }
        },
        ARCHETYPES {
            @Override
            void draw(Path folder, Drawn set) {
                ArchetypeDocuments.write(folder, set.firstSeed(), set.documents());
            }
        },
        /** After the invoice templates of public programs; they are drawn already. */
        TEMPLATES {
            @Override
            void draw(Path folder, Drawn set) throws IOException {
                try (Stream<Path> files = Files.list(TEMPLATES_FOLDER)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, folder.resolve(file.getFileName()));
                    }
                }
            }
        };

        abstract void draw(Path folder, Drawn set) throws IOException;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One set.
     *
     * @param firstSeed of as many neighbouring seeds as there are documents; 0 for those that lie in a folder
     * @param f1 by field
     */
    record Drawn(int firstSeed, int documents, Map<String, BigDecimal> f1) {}

    @ParameterizedTest
    @EnumSource
    void noFieldIsReadWorseThanItWas(Family family) throws IOException {
        Map<String, Drawn> figures = Json.mapper().readValue(Files.readString(FIGURES), new TypeReference<>() {});
        Drawn before = Objects.requireNonNull(figures.get(family.key()));
        family.draw(folder, before);
        Report report = new Evaluation(this::extract).run(folder);
        Map<String, BigDecimal> now = figures(report);
        if (Boolean.getBoolean("regression.renew")) {
            figures.put(family.key(), new Drawn(before.firstSeed(), before.documents(), now));
            Files.writeString(
                    FIGURES, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
            return;
        }
        assertThat(report.entries()).hasSize(before.documents());
        assertThat(before.f1()).hasSizeGreaterThanOrEqualTo(10);
        before.f1()
                .forEach((field, f1) -> assertThat(
                                now.getOrDefault(field, BigDecimal.ZERO).doubleValue())
                        .as("%s, and renew regression.json only if that is meant:%n%s", field, report.toText())
                        .isGreaterThanOrEqualTo(f1.doubleValue() - ONE_POINT));
    }

    private static Map<String, BigDecimal> figures(Report report) {
        Map<String, BigDecimal> f1 = new LinkedHashMap<>();
        report.fields()
                .forEach((field, tally) ->
                        f1.put(field, BigDecimal.valueOf(tally.f1()).setScale(DIGITS, RoundingMode.HALF_EVEN)));
        return f1;
    }

    private ProcessingResult extract(Path file) {
        return pipeline.process(
                new DocumentPipeline.Request("doc_1", file, MediaType.PDF, TierPreference.AUTO, 0.85),
                ProgressListener.NONE);
    }
}
