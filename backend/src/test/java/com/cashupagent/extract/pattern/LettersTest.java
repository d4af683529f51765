package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void squashesToSmallLettersDigitsAndTheNumberSign() {
        assertThat(Letters.squash("USt.-Id.-Nr.")).isEqualTo("ustidnr");
        assertThat(Letters.squash("N° # 12½ Größe ÉTÉ")).isEqualTo("n#1212grosseete");
        assertThat(Letters.squash("فاتورة ٤")).isEqualTo("فاتورة٤");
        assertThat(Letters.squash("𝐈nvoice 𠀋")).isEqualTo("invoice𠀋");
        assertThat(Letters.squash(" -–. ")).isEmpty();
    }

    @Test
    void partsAtBlanksAndPunctuation() {
        assertThat(Letters.pieces("  Rechnungs-Nr.: 4711/b ")).containsExactly("rechnungs", "nr", "4711", "b");
        assertThat(Letters.pieces("#7 été")).containsExactly("#7", "ete");
        assertThat(Letters.pieces("…")).isEmpty();
    }
}
