package com.cashupagent.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretHashTest {

    @Test
    void theSecretMatchesItsHashAndNothingElseDoes() {
        String hash = SecretHash.of("correct");

        assertThat(SecretHash.matches("correct", hash)).isTrue();
        assertThat(SecretHash.matches("Correct", hash)).isFalse();
        assertThat(SecretHash.matches("correct ", hash)).isFalse();
        assertThat(SecretHash.matches("", hash)).isFalse();
        assertThat(SecretHash.matches("c".repeat(100_000), hash)).isFalse();
    }

    @Test
    void everyHashHasASaltOfItsOwnAndHidesTheSecret() {
        String first = SecretHash.of("same");

        assertThat(first).isNotEqualTo(SecretHash.of("same")).doesNotContain("same");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$$$",
                "plain",
                "pbkdf2-sha256$x$AAAA$AAAA",
                "pbkdf2-sha256$0$AAAA$AAAA",
                "pbkdf2-sha256$99999999$AAAA$AAAA",
                "pbkdf2-sha256$1$$",
                "pbkdf2-sha256$1$*$*",
                "md5$1$AAAA$AAAA"
            })
    void aBrokenHashMatchesNothing(String hash) {
        assertThat(SecretHash.matches("x", hash)).isFalse();
    }

    @Test
    void randomTextsDifferAndAreSafeEverywhere() {
        Set<String> texts = IntStream.range(0, 1000)
                .mapToObj(i -> RandomText.of("doc_", 26))
                .collect(Collectors.toSet());

        assertThat(texts).hasSize(1000).allMatch(text -> text.matches("doc_[0-9a-z]{26}"));
    }
}
