package com.cashupagent.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.PageDrawer;
import com.cashupagent.read.PageImages;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is handed on of a page: its look, within limits. */
class JpegPagesTest {

    private static final Path FILE = Path.of("any");

    @ParameterizedTest
    @CsvSource({"0,600,900,8,8", "1,900,600,891,8", "2,600,900,591,891", "3,900,600,8,591"})
    void aPageIsTurnedAsItWasRead(int turned, int width, int height, int x, int y) throws IOException {
        BufferedImage page = page(600, 900);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, 30, 30);
        pen.dispose();

        BufferedImage drawn = drawn(page, turned);

        assertThat(drawn.getWidth()).isEqualTo(width);
        assertThat(drawn.getHeight()).isEqualTo(height);
        assertThat(GreyImage.of(drawn).at(x, y)).isLessThan(40);
        assertThat(GreyImage.of(drawn).at(width - 1 - x, height - 1 - y)).isGreaterThan(215);
    }

    @Test
    void aLargePageIsMadeSmallerAndKeepsItsThinLines() throws IOException {
        BufferedImage page = page(3_000, 6_000);
        for (int x = 0; x < page.getWidth(); x += 12) {
            for (int y = 0; y < page.getHeight(); y++) {
                page.setRGB(x, y, 0);
            }
        }
        GreyImage drawn = GreyImage.of(drawn(page, 0));
        assertThat(drawn.height()).isEqualTo(PageDrawer.LONGEST_SIDE);
        assertThat(drawn.width()).isBetween(1_020, 1_024);
        for (int x = 0; x < drawn.width() - 10; x += 10) {
            int darkest = 255;
            for (int i = x; i < x + 10; i++) {
                darkest = Math.min(darkest, drawn.at(i, 1_000));
            }
            assertThat(darkest).as("the line near " + x).isLessThan(252);
        }
    }

    /** Nothing compresses worse. */
    @Test
    void noiseIsSmallEnoughAllTheSame() throws IOException {
        BufferedImage noise = page(4_000, 4_000);
        Random random = new Random(7);
        int[] row = new int[4_000];
        for (int y = 0; y < 4_000; y++) {
            for (int x = 0; x < 4_000; x++) {
                row[x] = random.nextInt(1 << 24);
            }
            noise.setRGB(0, y, 4_000, 1, row, 0, 4_000);
        }
        byte[] jpeg = of(noise).draw(FILE, MediaType.PNG, 1, 0);
        assertThat(jpeg.length).isLessThanOrEqualTo(PageDrawer.MAX_BYTES);
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isGreaterThan(500);
    }

    @Test
    void aStripOneDotWideIsStillAPicture() throws IOException {
        assertThat(drawn(page(1, 30_000), 0).getWidth()).isEqualTo(1);
    }

    @Test
    void whatHasNoPagesIsRefused() {
        assertThatThrownBy(() -> of(page(10, 10)).draw(FILE, MediaType.XML, 1, 0))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
    }

    private static BufferedImage drawn(BufferedImage page, int turned) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(of(page).draw(FILE, MediaType.PNG, 1, turned)));
    }

    private static JpegPages of(BufferedImage page) {
        PageImages images = (file, type, number) -> page;
        return new JpegPages(Map.of(MediaType.PNG, images));
    }

    private static BufferedImage page(int width, int height) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return page;
    }
}
