import com.cashupagent.extract.einvoice.EmbeddedDataTier;
import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.TierPreference;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.read.pdf.PdfDocumentReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Tier 1, warm and in this process: from a file's bytes to the result. Beside it, in the same run and taken in turns,
 * one {@code pdftotext -bbox} process on the same file. Then documents of 1 to 100 pages.
 *
 * <p>A plain harness and not JMH, whose licence (GPL 2 with Classpath Exception) is not among those this project takes:
 * single calls of milliseconds need no protection from inlined loops, and every result is used. Both the clock and the
 * thread's own processor time are printed; on a machine with other work only the second says something about the code.
 *
 * <p>{@code java -Xmx400m -cp backend/target/cashup.jar backend/bench/ReadingBench.java [ONE-PAGE.pdf…]}
 */
public final class ReadingBench {

    private static final int WARM_UP = 400;
    private static final int MEASURED = 400;
    private static final int PROCESSES = 40;
    private static final int ROWS = 28;

    private final DocumentPipeline pipeline = new DocumentPipeline(
            new PdfDocumentReader(), List.of(new PatternTier(), new EmbeddedDataTier()), Clock.systemUTC());

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("cashup-bench-");
        ReadingBench bench = new ReadingBench();
        Path own = draw(folder.resolve("one-page.pdf"), 1);
        List<Path> files = args.length == 0 ? List.of(own) : Arrays.stream(args).map(Path::of).toList();
        bench.onePage(files);
        bench.beside(files.get(0));
        bench.manyPages(folder);
    }

    /** Round robin over the files, so that no single one is learned by heart. */
    private void onePage(List<Path> files) {
        double[] clock = new double[MEASURED];
        double[] processor = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            Path file = files.get(Math.floorMod(i, files.size()));
            long cpu = cpu();
            long began = System.nanoTime();
            process(file);
            if (i >= 0) {
                clock[i] = millis(System.nanoTime() - began);
                processor[i] = millis(cpu() - cpu);
            }
        }
        System.out.printf("one page, %d file(s), warm, %d calls%n", files.size(), MEASURED);
        System.out.printf("  clock      p50 %6.2f ms   p95 %6.2f ms%n", share(clock, 0.5), share(clock, 0.95));
        System.out.printf("  processor  p50 %6.2f ms   p95 %6.2f ms%n", share(processor, 0.5), share(processor, 0.95));
    }

    private void beside(Path file) throws Exception {
        double[] ours = new double[PROCESSES];
        double[] theirs = new double[PROCESSES];
        for (int i = 0; i < PROCESSES; i++) {
            long began = System.nanoTime();
            process(file);
            ours[i] = millis(System.nanoTime() - began);
            began = System.nanoTime();
            Process pdftotext;
            try {
                pdftotext = new ProcessBuilder("pdftotext", "-bbox", file.toString(), "-")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                System.out.println("pdftotext is not here: no comparison");
                return;
            }
            if (pdftotext.waitFor() != 0) {
                throw new IllegalStateException("pdftotext failed on " + file);
            }
            theirs[i] = millis(System.nanoTime() - began);
        }
        System.out.printf("beside one pdftotext -bbox process, in turns, %d each (medians)%n", PROCESSES);
        System.out.printf(
                "  this %.2f ms, pdftotext %.2f ms: %.2f of its time%n",
                share(ours, 0.5), share(theirs, 0.5), share(ours, 0.5) / share(theirs, 0.5));
    }

    private void manyPages(Path folder) throws IOException {
        System.out.printf("many pages, heap limit %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        for (int pages : new int[] {1, 10, 50, 100}) {
            Path file = draw(folder.resolve(pages + ".pdf"), pages);
            double[] processor = new double[pages < 50 ? 7 : 3];
            long most = 0;
            for (int i = 0; i < processor.length; i++) {
                System.gc();
                ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
                long cpu = cpu();
                process(file);
                processor[i] = millis(cpu() - cpu);
                most = Math.max(most, peak());
            }
            double median = share(processor, 0.5);
            System.out.printf(
                    "  %3d pages  %7.1f ms processor, %5.2f ms a page, heap at most %d MB (garbage included)%n",
                    pages, median, median / pages, most >> 20);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private void process(Path file) {
        ProcessingResult result = pipeline.process(
                new DocumentPipeline.Request("doc_bench", file, MediaType.PDF, TierPreference.AUTO, 0.85),
                ProgressListener.NONE);
        if (result.status() == ProcessingStatus.FAILED || result.results().invoiceIds().isEmpty()) {
            throw new IllegalStateException(file + " was not read: " + result.error());
        }
    }

    /** An invoice of {@value #ROWS} lines a page, about 250 words. */
    private static Path draw(Path file, int pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                pdf.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                    draw(content, page, pages);
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private static void draw(PDPageContentStream content, int page, int pages) throws IOException {
        String[] head = {"Kestrel Logistics Ltd", "14 Quay Street, Mombasa", "PIN: P051234567Q"};
        for (int i = 0; i < head.length; i++) {
            text(content, 50, 800 - 14 * i, head[i]);
        }
        text(content, 380, 800, "INVOICE");
        text(content, 380, 786, "Invoice number: KL-20311");
        text(content, 380, 772, "Invoice date: 2026-08-21");
        text(content, 380, 758, "Due date: 2026-09-20");
        double y = 700;
        String[] titles = {"Description", "Quantity", "Unit price", "Amount"};
        double[] at = {50, 300, 380, 480};
        for (int i = 0; i < titles.length; i++) {
            text(content, at[i], y, titles[i]);
        }
        for (int row = 1; row <= ROWS; row++) {
            y -= 18;
            int number = page * ROWS + row;
            text(content, at[0], y, "Haulage of pallets, leg " + number + " of the route");
            text(content, at[1], y, "2");
            text(content, at[2], y, "12.50");
            text(content, at[3], y, "25.00");
        }
        if (page == pages - 1) {
            long net = 25L * ROWS * pages;
            text(content, 380, y - 24, "Net amount: KES " + net + ".00");
            text(content, 380, y - 38, "VAT 16%: KES " + net * 16 / 100 + ".00");
            text(content, 380, y - 52, "Total: KES " + (net + net * 16 / 100) + ".00");
        }
    }

    private static void text(PDPageContentStream content, double x, double y, String text) throws IOException {
        content.beginText();
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static double share(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
