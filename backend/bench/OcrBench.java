import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.read.DocumentRecognizer;
import com.cashupagent.read.DocumentRecognizer.TextLayer;
import com.cashupagent.read.ImageDocumentReader;
import com.cashupagent.read.MediaTypeSniffer;
import com.cashupagent.read.ocr.BothEngines;
import com.cashupagent.read.ocr.PageReader;
import com.cashupagent.read.ocr.PictureFiles;
import com.cashupagent.read.ocr.paddle.PaddleEngine;
import com.cashupagent.read.ocr.paddle.PaddleModels;
import com.cashupagent.read.ocr.tesseract.TesseractEngine;
import com.cashupagent.read.ocr.tesseract.TesseractFiles;
import com.cashupagent.read.worker.OcrEngines;
import com.cashupagent.read.worker.OcrSettings;
import com.cashupagent.read.worker.WorkerPool;
import com.cashupagent.read.worker.WorkerSettings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Tier 2, warm: the whole way from a picture's bytes to the result, through a worker process, against the engines alone
 * on the same pixels in this process, in turns. Then the pages of one long TIFF in one worker and in two. The clock
 * counts, so run it when the machine is quiet; the first ratio stays fair on a busy one, the second does not.
 *
 * <p>{@code java -Xmx2g -cp backend/target/cashup.jar backend/bench/OcrBench.java PICTURE…}
 */
public final class OcrBench {

    private static final int WARM_UP = 2;
    private static final int MEASURED = Integer.getInteger("measured", 10);
    private static final int PAGES = Integer.getInteger("pages", 12);
    private static final List<String> LANGUAGES = List.of("eng");

    private final Path folder;

    private OcrBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        OcrBench bench = new OcrBench(Files.createTempDirectory("cashup-bench-"));
        for (String picture : args) {
            bench.wholeAgainstEngine(Path.of(picture));
        }
        bench.twoWorkersAgainstOne(Path.of(args[0]));
        System.exit(0);
    }

    private void wholeAgainstEngine(Path file) throws IOException {
        MediaType type = MediaTypeSniffer.sniff(file).orElseThrow();
        BufferedImage picture = new PictureFiles().image(file, type, 1);
        double[] engine = new double[MEASURED];
        double[] whole = new double[MEASURED];
        double[] ratios = new double[MEASURED];
        TesseractFiles files = TesseractFiles.unpack(folder.resolve("engine"), LANGUAGES, List.of());
        try (WorkerPool pool = pool(1);
                DocumentRecognizer recognizer = new DocumentRecognizer(pool, 1, Duration.ofMinutes(10));
                PageReader alone =
                        new BothEngines(() -> new TesseractEngine(files), new PaddleEngine(new PaddleModels(1)))) {
            DocumentPipeline pipeline = new DocumentPipeline(
                    new ImageDocumentReader(),
                    recognizer,
                    List.of(new PatternTier(), new PatternTier(Tier.OCR)),
                    Clock.systemUTC());
            for (int i = -WARM_UP; i < MEASURED; i++) {
                long began = System.nanoTime();
                alone.read(picture);
                long between = System.nanoTime();
                pipeline.process(
                        new DocumentPipeline.Request("bench", file, type, TierPreference.TIER2, 0.85),
                        ProgressListener.NONE);
                if (i >= 0) {
                    engine[i] = (between - began) / 1e6;
                    whole[i] = (System.nanoTime() - between) / 1e6;
                    ratios[i] = whole[i] / engine[i];
                }
            }
        }
        System.out.printf(
                "%s: engines alone %.0f ms, the whole %.0f ms (medians of %d in turns); median ratio %.2f%n",
                file.getFileName(), median(engine), median(whole), MEASURED, median(ratios));
    }

    private void twoWorkersAgainstOne(Path file) throws IOException {
        MediaType type = MediaTypeSniffer.sniff(file).orElseThrow();
        Path tiff = tiff(new PictureFiles().image(file, type, 1));
        double one = perSecond(tiff, 1);
        double two = perSecond(tiff, 2);
        System.out.printf(
                "%d pages: one worker %.2f a second, two %.2f: %.2f times as many%n", PAGES, one, two, two / one);
    }

    private double perSecond(Path tiff, int workers) {
        Document document = new ImageDocumentReader().read(tiff, MediaType.TIFF, ProgressListener.NONE);
        try (WorkerPool pool = pool(workers);
                DocumentRecognizer recognizer = new DocumentRecognizer(pool, workers, Duration.ofMinutes(30))) {
            List<Integer> warm = IntStream.rangeClosed(1, 2 * workers).boxed().toList();
            recognizer.recognise(tiff, document, warm, TextLayer.REPLACED, ProgressListener.NONE);
            List<Integer> pages = IntStream.rangeClosed(1, PAGES).boxed().toList();
            long began = System.nanoTime();
            recognizer.recognise(tiff, document, pages, TextLayer.REPLACED, ProgressListener.NONE);
            return PAGES / ((System.nanoTime() - began) / 1e9);
        }
    }

    private WorkerPool pool(int workers) {
        return new WorkerPool(
                new WorkerSettings(workers, Duration.ofMinutes(5), 1_024, folder.resolve("workers")),
                new OcrSettings(OcrEngines.AUTO, LANGUAGES, new ArrayList<>()));
    }

    private Path tiff(BufferedImage page) throws IOException {
        Path file = folder.resolve("pages.tiff");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < PAGES; i++) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
