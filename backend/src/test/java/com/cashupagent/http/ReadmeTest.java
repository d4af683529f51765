package com.cashupagent.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.auth.Scope;
import com.cashupagent.model.Source;
import com.cashupagent.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Holds the README's tables and the code together. */
class ReadmeTest {

    @Test
    void everyErrorCodeIsListed() throws IOException {
        assertThat(section("## Errors"))
                .contains(Arrays.stream(ErrorCode.values())
                        .map(code -> "`" + code.wireName() + "`")
                        .toArray(String[]::new));
    }

    @Test
    void everyScopeIsListed() throws IOException {
        assertThat(section("## Tokens"))
                .contains(Scope.wireNames().stream()
                        .map(scope -> "| `" + scope + "` |")
                        .toArray(String[]::new));
    }

    @Test
    void everySourceOfAValueIsListed() throws IOException {
        assertThat(section("## The result"))
                .contains(Arrays.stream(Source.values())
                        .map(source -> "`" + source.name().toLowerCase(Locale.ROOT) + "`")
                        .toArray(String[]::new));
    }

    private static String section(String heading) throws IOException {
        String text = Files.readString(Path.of("README.md"));
        int from = text.indexOf(heading + "\n");
        return text.substring(from, text.indexOf("\n## ", from));
    }
}
