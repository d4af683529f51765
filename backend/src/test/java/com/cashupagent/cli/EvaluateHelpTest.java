package com.cashupagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.evaluate.Report;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EvaluateHelpTest {

    /** Help opens nothing: whatever is asked of these operations is a fault. */
    private static final Operations NONE = (Operations) Proxy.newProxyInstance(
            Operations.class.getClassLoader(), new Class<?>[] {Operations.class}, (proxy, method, arguments) -> {
                throw new AssertionError(method.getName());
            });

    @Test
    void theHelpSaysWhenAValueCountsAsRight() {
        String help = new CommandLine(new EvaluateCommand(NONE))
                .setUsageHelpWidth(120)
                .getUsageMessage();
        assertThat(Report.rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(help).contains(rule));
        assertThat(help).contains("to the cent", "--json", "--tier", "NAME.truth.json");
    }
}
