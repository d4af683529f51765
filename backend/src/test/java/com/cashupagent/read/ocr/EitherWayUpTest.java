package com.cashupagent.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Source;
import com.cashupagent.model.Tilt;
import com.cashupagent.model.Word;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page that makes no sense is looked at from the other side. */
class EitherWayUpTest {

    @Test
    void theSideThatMakesMoreSenseIsUp() {
        PageReading reading = read(new Side(2, "oJp un epe", 0.5, new Side(0, "Facture 4711", 0.9, null)));
        assertThat(reading.turned()).isZero();
        assertThat(reading.lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.words()).extracting(Word::text).containsExactly("Facture 4711"));
    }

    @Test
    void whatIsBlurredEitherWayStaysAsItWasFound() {
        assertThat(read(new Side(0, "Facture 47", 0.6, new Side(2, "LT aJnt", 0.4, null)))
                        .turned())
                .isZero();
    }

    @Test
    void whatMakesSenseIsNotReadTwice() {
        assertThat(read(new Side(2, "Facture 4711", 0.9, null)).turned()).isEqualTo(2);
    }

    private static PageReading read(Side side) {
        FindingEngine finder = new FindingEngine() {
            @Override
            public String name() {
                return "sides";
            }

            @Override
            public List<OcrLine> read(BufferedImage picture, PageKind kind) {
                return side.readAll().lines();
            }

            @Override
            public FoundText find(BufferedImage picture, PageKind kind) {
                return side;
            }

            @Override
            public void close() {}
        };
        try (BothEngines engines = new BothEngines(() -> finder, finder)) {
            return engines.read(new BufferedImage(620, 877, BufferedImage.TYPE_3BYTE_BGR));
        }
    }

    /** One line, as it is read from one side. */
    private record Side(
            int turned,
            String text,
            double confidence,
            @Nullable Side other) implements FoundText {

        @Override
        public FoundText upsideDown() {
            return Objects.requireNonNull(other);
        }

        @Override
        public Tilt tilt() {
            return Tilt.NONE;
        }

        @Override
        public List<Box> pieces() {
            return List.of(new Box(0.1, 0.1, 0.5, 0.12));
        }

        @Override
        public Optional<OcrLine> read(int piece) {
            return Optional.of(readAll().lines().get(piece));
        }

        @Override
        public boolean knows(char character) {
            return true;
        }

        @Override
        public PageReading readAll() {
            Box box = pieces().get(0);
            return new PageReading(
                    turned,
                    Tilt.NONE,
                    List.of(new OcrLine(box, List.of(new Word(text, box, 0, false, confidence, Source.OCR)))));
        }
    }
}
