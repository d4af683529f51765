package com.cashupagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.config.SettingsLoader;
import com.cashupagent.evaluate.Report;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What {@code --help} says. */
class HelpTest {

    /** Help opens nothing: whatever is asked of these operations is a fault. */
    private static final Operations NONE = (Operations) Proxy.newProxyInstance(
            Operations.class.getClassLoader(), new Class<?>[] {Operations.class}, (proxy, method, arguments) -> {
                throw new AssertionError(method.getName());
            });

    @Test
    void theHelpSaysWhenAValueCountsAsRight() {
        String help = help("evaluate", 80);
        String flat = help.replaceAll("\\s+", " ");
        assertThat(Report.rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(flat).contains(" - " + rule));
        assertThat(flat).contains("to the cent", "--json", "--tier", "NAME.truth.json");
        // What follows a rule's first line is set in, and none is broken short.
        assertThat(help.substring(help.indexOf("When a value")).lines().skip(1))
                .allMatch(line -> line.startsWith("  - ") || line.startsWith("      "));
    }

    @Test
    void everySettingIsExplainedWhereItIsAFlag() {
        for (String command : new String[] {"serve", "extract", "evaluate", "batch", "doctor"}) {
            assertThat(help(command, 500)).doesNotContain("Setting ");
        }
        assertThat(help("doctor", 500))
                .contains(Arrays.stream(Key.values()).map(Key::sentence).toArray(String[]::new));
        assertThat(help("extract", 500))
                .contains("Heap of each process that recognises (768MB)", "tier2 or tier3 (auto)", "e-invoice XML");
    }

    @Test
    void theListOfCommandsHasWholeSentences() {
        String help = program().getUsageMessage().replaceAll("\\s+", " ");
        assertThat(help).contains("archive or error folder with its result beside it.");
    }

    private static String help(String command, int width) {
        CommandLine found = Objects.requireNonNull(program().getSubcommands().get(command));
        return found.setUsageHelpAutoWidth(false).setUsageHelpWidth(width).getUsageMessage();
    }

    private static CommandLine program() {
        return new CommandLineProgram(NONE, new SettingsLoader(Map.of(), 2)).commandLine();
    }
}
