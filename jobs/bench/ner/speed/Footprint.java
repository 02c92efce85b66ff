import com.sun.management.OperatingSystemMXBean;
import dateline.annotate.NameModel;
import dateline.annotate.NameModels;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the models of names cost an executor: seconds to load each in this fresh JVM, and memory with
 * both in use by two task threads. Memory is what lives on the heap after a collection, and what
 * the process has resident outside of the heap: run it with a heap that is resident from the start
 * ({@code -Xms2g -Xmx2g -XX:+AlwaysPreTouch}).
 *
 * <pre>{@code
 * Footprint ARTICLES.txt fast|accurate…     several: one after the other
 * }</pre>
 */
public final class Footprint {
  public static void main(String[] args) throws Exception {
    List<List<List<String>>> articles = articles(Path.of(args[0]));
    List<String> choices = List.of(args).subList(1, args.length);
    long heap = heap();
    long resident = resident();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long clock = System.nanoTime();
    long processor = system.getProcessCpuTime();
    for (String choice : choices) {
      NameModels.shipped(choice).ofArticle(List.of(List.of("Baku", "waits", ".")));
    }
    clock = System.nanoTime() - clock;
    processor = system.getProcessCpuTime() - processor;
    List<NameModel> models = new ArrayList<>();
    List<Thread> tasks = new ArrayList<>();
    for (int task = 0; task < 2; task++) {
      for (String choice : choices) {
        NameModel model = NameModels.shipped(choice);
        models.add(model);
        tasks.add(new Thread(() -> articles.forEach(model::ofArticle)));
      }
    }
    // As in an executor, where each of two tasks uses one model at a time.
    for (int i = 0; i < choices.size(); i++) {
      tasks.get(i).start();
      tasks.get(i + choices.size()).start();
      tasks.get(i).join();
      tasks.get(i + choices.size()).join();
    }
    System.out.printf(
        Locale.ROOT,
        "{\"models\": \"%s\", \"clock\": %.2f, \"processor\": %.2f, \"heap\": %.0f, \"native\": %.0f}%n",
        String.join(" and ", choices),
        clock / 1e9,
        processor / 1e9,
        (heap() - heap) / 1e6,
        (resident() - resident) / 1e6);
    Reference.reachabilityFence(models);
  }

  private static List<List<List<String>>> articles(Path file) throws IOException {
    List<List<List<String>>> articles = new ArrayList<>();
    for (String article : Files.readString(file).split("\f", -1)) {
      List<List<String>> sentences = new ArrayList<>();
      for (String line : article.split("[.\n]+", -1)) {
        if (!line.isBlank()) {
          sentences.add(List.of((line.strip() + " .").split("[\\s,;:()\"“”]+", -1)));
        }
      }
      articles.add(sentences);
    }
    return articles;
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IllegalStateException("no VmRSS in /proc/self/status");
  }
}
