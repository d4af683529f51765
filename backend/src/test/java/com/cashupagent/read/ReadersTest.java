package com.cashupagent.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private static final Path FILE = Path.of("any");

    private final Readers readers = new Readers(Map.of(MediaType.PDF, new Blank(1), MediaType.PNG, new Blank(7)));

    @Test
    void handsEachTypeToItsReader() {
        assertThat(readers.probe(FILE, MediaType.PDF).pages()).isEqualTo(1);
        assertThat(readers.probe(FILE, MediaType.PNG).pages()).isEqualTo(7);
        assertThat(readers.read(FILE, MediaType.PNG, ProgressListener.NONE).mediaType())
                .isEqualTo(MediaType.PNG);
    }

    @Test
    void aTypeWithoutReaderIsUnsupported() {
        assertThatThrownBy(() -> readers.probe(FILE, MediaType.TIFF))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
                    assertThat(e).hasMessageContaining("image/tiff");
                });
    }

    private record Blank(int pages) implements DocumentReader {
        @Override
        public Probe probe(Path file, MediaType mediaType) {
            return new Probe(pages);
        }

        @Override
        public Document read(Path file, MediaType mediaType, ProgressListener progress) {
            return new Document(mediaType, List.of(new Page(1, 10, 10, List.of(), List.of())));
        }
    }
}
