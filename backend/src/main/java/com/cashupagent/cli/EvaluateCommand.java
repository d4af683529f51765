package com.cashupagent.cli;

import com.cashupagent.config.Settings;
import com.cashupagent.evaluate.Evaluation;
import com.cashupagent.evaluate.Report;
import com.cashupagent.model.TierPreference;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How right the reading is, measured on documents whose truth is known. */
@Command(
        name = "evaluate",
        description =
                "Reads every document that has a NAME.truth.json beside it, in the folders and below them, and says"
                        + " how much was right: precision, recall and F1 a field, whole documents, calibration, times.")
final class EvaluateCommand extends ConfiguredCommand {

    private static final double THRESHOLD = 0.85;
    private static final int MARGIN = 4;

    private final Operations operations;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with documents and their truth")
    List<Path> folders = List.of();

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            converter = TierConverter.class,
            description = "auto, tier1, tier2 or tier3 (auto)")
    TierPreference tier = TierPreference.AUTO;

    @Option(names = "--json", description = "As JSON")
    boolean json;

    /** The help ends with the rules, so that a figure is never read without them. */
    @Spec
    void spec(CommandSpec spec) {
        spec.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, EvaluateCommand::rules);
    }

    /** A rule's further lines begin where its first one does, however wide the terminal is. */
    private static String rules(Help help) {
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(MARGIN, 0, Column.Overflow.TRUNCATE),
                new Column(width - MARGIN, 0, Column.Overflow.WRAP));
        Report.rules().forEach(rule -> table.addRowValues("  -", rule));
        return help.createHeading("%nWhen a value counts as right:%n") + table;
    }

    EvaluateCommand(Operations operations) {
        super(READING_KEYS);
        this.operations = operations;
    }

    @Override
    public Integer call() {
        Settings settings = settings();
        int atOnce = Math.max(settings.workers().count(), settings.ocr().count());
        try (Operations.Extractor extractor = operations.extractor(settings, atOnce)) {
            Report report = new Evaluation(file -> extractor.extract(file, tier, THRESHOLD)).run(folders, atOnce);
            out().println(json ? report.toJson() : report.toText());
            out().flush();
            return 0;
        }
    }
}
