package com.cashupagent.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTypeSnifferTest {

    @TempDir
    private Path folder;

    @Test
    void knowsEachTypeByItsFirstBytes() {
        assertThat(MediaTypeSniffer.sniff(ascii("%PDF-1.4\n"))).contains(MediaType.PDF);
        assertThat(MediaTypeSniffer.sniff(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(MediaType.JPEG);
        assertThat(MediaTypeSniffer.sniff(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
                .contains(MediaType.PNG);
        assertThat(MediaTypeSniffer.sniff(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}))
                .contains(MediaType.TIFF);
        assertThat(MediaTypeSniffer.sniff(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8}))
                .contains(MediaType.TIFF);
        assertThat(MediaTypeSniffer.sniff(ascii("RIFF____WEBPVP8 "))).contains(MediaType.WEBP);
    }

    @Test
    void acceptsBytesBeforeAPdfHeaderWithinTheFirstKilobyte() {
        assertThat(MediaTypeSniffer.sniff(ascii(" ".repeat(500) + "%PDF-1.7"))).contains(MediaType.PDF);
    }

    @Test
    void readsOnlyTheFirstKilobyte() throws IOException {
        Path file = Files.writeString(folder.resolve("late.pdf"), " ".repeat(1024) + "%PDF-1.7");
        assertThat(MediaTypeSniffer.sniff(file)).isEmpty();
    }

    @Test
    void theNameDoesNotCount() throws IOException {
        assertThat(MediaTypeSniffer.sniff(Files.writeString(folder.resolve("page.pdf"), "<html></html>")))
                .isEmpty();
        assertThat(MediaTypeSniffer.sniff(Files.writeString(folder.resolve("page.txt"), "%PDF-1.7")))
                .contains(MediaType.PDF);
    }

    @Test
    void aFewBytesOrNoneAreNothing() {
        assertThat(MediaTypeSniffer.sniff(new byte[0])).isEmpty();
        assertThat(MediaTypeSniffer.sniff(new byte[] {(byte) 0xFF})).isEmpty();
        assertThat(MediaTypeSniffer.sniff(ascii("PK\u0003\u0004"))).isEmpty();
        assertThat(MediaTypeSniffer.sniff(ascii("GIF89a"))).isEmpty();
        assertThat(MediaTypeSniffer.sniff(ascii("RIFF____WAVEfmt "))).isEmpty();
        assertThat(MediaTypeSniffer.sniff(ascii("RIFF____WEB"))).isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
