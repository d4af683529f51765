package com.cashupagent.read.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    void takesColoursAsTheyAre(int type) {
        BufferedImage picture = new BufferedImage(3, 200, type);
        picture.setRGB(1, 150, 0xFF102030);
        picture.setRGB(2, 199, 0xFFFFFFFF);
        Raster raster = Raster.of(picture);
        assertThat(raster.rgb()[150 * 3 + 1] & 0xFFFFFF).isEqualTo(0x102030);
        assertThat(raster.rgb()[199 * 3 + 2] & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void greyKeepsItsNumbers() {
        BufferedImage picture = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(1, 1, 0, 128);
        assertThat(Raster.of(picture).rgb()[3] & 0xFFFFFF).isEqualTo(0x808080);
    }

    @Test
    void whatIsTransparentIsWhite() {
        assertThat(Raster.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB))
                                .rgb()[0]
                        & 0xFFFFFF)
                .isEqualTo(0xFFFFFF);
    }

    @Test
    void aLargerPictureThanAllowedIsAveraged() {
        BufferedImage picture = new BufferedImage(5000, 4001, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 5000; x += 2) {
            for (int y = 0; y < 4001; y++) {
                picture.getRaster().setSample(x, y, 0, 200);
            }
        }
        Raster raster = Raster.of(picture);
        assertThat(raster.width()).isEqualTo(2500);
        assertThat(raster.height()).isEqualTo(2000);
        assertThat(raster.rgb()[1999 * 2500 + 1234] & 0xFFFFFF).isEqualTo(0x646464);
    }

    @Test
    void halvesAverageFourPixels() {
        Raster raster = new Raster(2, 2, new int[] {0x000000, 0x040000, 0x000800, 0x040800});
        assertThat(raster.halved().rgb()).containsExactly(0x020400);
        assertThat(new Raster(1, 3, new int[] {1, 2, 3}).halved().rgb()).hasSize(1);
    }

    @Test
    void thePyramidNeverGoesBelowWhatWasAskedFor() {
        Pyramid pyramid = new Pyramid(new Raster(64, 64, new int[64 * 64]));
        assertThat(pyramid.level(1.9).width()).isEqualTo(64);
        assertThat(pyramid.level(2).width()).isEqualTo(32);
        assertThat(pyramid.level(7.9).width()).isEqualTo(16);
        assertThat(pyramid.level(1e9).width()).isEqualTo(1);
    }

    @Test
    void theDetectorSeesMultiplesOf32WithinItsLimits() {
        assertThat(DetectorInput.of(463, 1013, 960, 1, 2_000_000)).isEqualTo(new DetectorInput(448, 960));
        assertThat(DetectorInput.of(3508, 4961, 1600, 1, 1_000_000))
                .satisfies(size -> assertThat(size.width() * size.height()).isLessThan(1_080_000));
        assertThat(DetectorInput.of(1, 1, 960, 1, 2_000_000)).isEqualTo(new DetectorInput(32, 32));
        assertThat(DetectorInput.of(20_000, 10, 960, 1, 2_000_000)).isEqualTo(new DetectorInput(960, 32));
        assertThat(DetectorInput.of(300, 400, 960, 2, 2_000_000)).isEqualTo(new DetectorInput(608, 800));
    }
}
