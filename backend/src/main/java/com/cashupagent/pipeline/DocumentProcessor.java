package com.cashupagent.pipeline;

import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.store.StoredDocument;
import java.nio.file.Path;

/** Makes a result of a stored document; {@link DocumentPipeline} is what does it. Thread-safe. */
@FunctionalInterface
public interface DocumentProcessor {

    /** A bad document is a failed result; what is thrown counts as this server's fault and leads to another attempt. */
    ProcessingResult process(StoredDocument document, Path file, ProgressListener listener) throws Exception;

    /** The first stage of the pipeline; the document goes on to the second where pages must be recognised. */
    static DocumentProcessor firstStage(DocumentPipeline pipeline) {
        return of(pipeline.untilRecognition());
    }

    /** The pipeline, asked as the document's submission wants it. */
    static DocumentProcessor of(DocumentPipeline pipeline) {
        return (document, file, listener) -> pipeline.process(
                new DocumentPipeline.Request(
                        document.id(),
                        document.organisationId(),
                        file,
                        document.mediaType(),
                        document.tierPreference(),
                        document.confidenceThreshold()),
                listener);
    }
}
