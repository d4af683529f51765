package com.cashupagent.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.fuzz.Inputs;
import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first bytes of a file decide what opens it; a picture's header decides how much memory it gets. */
class HeadersFuzzTest {

    private static final Set<ErrorCode> REFUSALS = Set.of(ErrorCode.BROKEN_DOCUMENT, ErrorCode.DOCUMENT_LIMIT_EXCEEDED);

    @TempDir
    private Path folder;

    @FuzzTest(maxDuration = "10m")
    void aPictureHasBoundedSizesOrIsRefused(byte[] bytes) {
        MediaType type = MediaTypeSniffer.sniff(bytes).orElse(MediaType.PDF);
        if (type == MediaType.PDF || type == MediaType.XML) {
            return;
        }
        try {
            Path file = Files.write(folder.resolve("picture"), bytes);
            List<ImageSize> sizes = ImageHeaders.read(file, type);
            assertThat(sizes).isNotEmpty().hasSizeLessThanOrEqualTo(TiffDirectories.MAX_PAGES);
            assertThat(sizes)
                    .allSatisfy(size -> assertThat(size.width() * size.height()).isBetween(1L, ImageSize.MAX_PIXELS));
        } catch (ProblemException e) {
            assertThat(REFUSALS).contains(e.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPictureHasBoundedSizesOrIsRefusedInAFixedSeries() throws IOException {
        List<byte[]> examples = new ArrayList<>(Inputs.texts("%PDF-1.7", "<?xml?><CrossIndustryInvoice", ""));
        for (String format : List.of("png", "jpg", "tiff")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out))
                    .isTrue();
            examples.add(out.toByteArray());
        }
        Inputs.each(61, Inputs.MANY, examples, this::aPictureHasBoundedSizesOrIsRefused);
    }
}
