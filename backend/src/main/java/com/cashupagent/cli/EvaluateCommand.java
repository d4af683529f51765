package com.cashupagent.cli;

import com.cashupagent.config.Key;
import com.cashupagent.evaluate.Evaluation;
import com.cashupagent.evaluate.Report;
import com.cashupagent.model.TierPreference;
import java.nio.file.Path;
import java.util.EnumSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How right the reading is, measured on documents whose truth is known. */
@Command(
        name = "evaluate",
        description = "Reads every document that has a NAME.truth.json beside it, and says how much was right.")
final class EvaluateCommand extends ConfiguredCommand {

    private static final double THRESHOLD = 0.85;

    private final Operations operations;

    @Parameters(paramLabel = "DIR", description = "Folder with documents and their truth")
    Path folder = Path.of(".");

    @Option(names = "--tier", paramLabel = "TIER", description = "auto, tier1, tier2 or tier3 (${DEFAULT-VALUE})")
    TierPreference tier = TierPreference.AUTO;

    @Option(names = "--json", description = "As JSON")
    boolean json;

    EvaluateCommand(Operations operations) {
        super(EnumSet.of(Key.WORKERS, Key.WORKER_TIMEOUT, Key.WORKER_HEAP, Key.MAX_FILE_SIZE, Key.MAX_PAGES));
        this.operations = operations;
    }

    @Override
    public Integer call() {
        try (Operations.Extractor extractor = operations.extractor(settings(), 1)) {
            Report report = new Evaluation(file -> extractor.extract(file, tier, THRESHOLD)).run(folder);
            out().println(json ? report.toJson() : report.toText());
            out().flush();
            return 0;
        }
    }
}
