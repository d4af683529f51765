package com.cashupagent.cli;

import com.cashupagent.cli.Operations.Finding;
import com.cashupagent.config.Key;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Command;

/** What is wrong, and what to do about it. */
@Command(
        name = "doctor",
        description = "Looks at everything the server needs; says what to do. Exit code 1 when something is wrong.")
final class DoctorCommand extends ConfiguredCommand {

    private final Operations operations;

    DoctorCommand(Operations operations) {
        super(EnumSet.allOf(Key.class));
        this.operations = operations;
    }

    @Override
    public Integer call() {
        List<Finding> findings = operations.diagnose(settings());
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(List.of(mark(finding), finding.subject(), finding.seen()));
            if (!finding.remedy().isEmpty()) {
                rows.add(List.of("", "", "→ " + finding.remedy()));
            }
        }
        Table.lines(rows).forEach(out()::println);
        long wrong = findings.stream()
                .filter(finding -> finding.level() == Finding.Level.WRONG)
                .count();
        out().println();
        out().println(
                        wrong == 0
                                ? "Nothing is wrong."
                                : wrong + (wrong == 1 ? " thing is wrong." : " things are wrong."));
        out().flush();
        return wrong == 0 ? 0 : 1;
    }

    private static String mark(Finding finding) {
        return switch (finding.level()) {
            case OK -> "ok";
            case NOTE -> "note";
            case WRONG -> "WRONG";
        };
    }
}
