import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole program over a folder, {@code extract FILE…}, on one core and on two: throughput should double. What starting
 * costs is taken out by running a few files and many and counting the difference.
 *
 * <p>Linux only: {@code taskset} binds the program and its child processes to cores. Run it when the machine is quiet;
 * the clock is what counts here.
 *
 * <p>{@code java backend/bench/FolderBench.java backend/target/cashup.jar ONE-PAGE.pdf [COUNT]}
 */
public final class FolderBench {

    private static final int FEW = 20;

    public static void main(String[] args) throws Exception {
        Path jar = Path.of(args[0]);
        Path file = Path.of(args[1]);
        int many = args.length > 2 ? Integer.parseInt(args[2]) : 1_500;
        Path folder = Files.createTempDirectory("cashup-bench-");
        List<String> files = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            files.add(Files.copy(file, folder.resolve(i + ".pdf")).toString());
        }
        System.out.printf("%d copies of %s; each core count reads %d of them and then all%n", many, file, FEW);
        double one = perSecond(jar, "0", files);
        double two = perSecond(jar, "0,1", files);
        System.out.printf("one core   %6.1f documents a second%n", one);
        System.out.printf("two cores  %6.1f documents a second: %.2f times as many%n", two, two / one);
    }

    private static double perSecond(Path jar, String cores, List<String> files) throws Exception {
        double few = seconds(jar, cores, files.subList(0, FEW));
        System.out.printf("  cores %-4s %5d files in %6.1f s%n", cores, FEW, few);
        double all = seconds(jar, cores, files);
        System.out.printf("  cores %-4s %5d files in %6.1f s%n", cores, files.size(), all);
        return (files.size() - FEW) / (all - few);
    }

    private static double seconds(Path jar, String cores, List<String> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("taskset", "-c", cores, "java", "-Xmx512m", "-jar", jar.toString(), "extract"));
        command.addAll(files);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("extract failed");
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
