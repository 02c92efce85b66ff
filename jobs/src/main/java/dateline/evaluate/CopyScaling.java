package dateline.evaluate;

import dateline.StageContext;
import dateline.ingest.Copies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Measures what it costs to find copies among more and more articles made from a corpus. */
public final class CopyScaling {
  private static final int COPIES_EACH = 10;
  private static final int SENTENCES = 12;

  private CopyScaling() {}

  /** What the articles are made of. */
  public enum Made {
    /** Edited copies, ten of each story. */
    COPIES,
    /** Sentences of different stories, so that there are hardly any copies. */
    DISTINCT,
    /** Light edits of one single story. */
    ONE_STORY
  }

  /**
   * What one run took.
   *
   * @param candidates pairs that were compared
   * @param verified pairs that are copies
   * @param seconds from the texts to the stories
   */
  public record Cost(
      Made made, int articles, long candidates, long verified, long inStories, double seconds) {
    /** One line for a table. */
    public String line() {
      return String.format(
          Locale.ROOT,
          "%-10s %9d %12d %12.1f %12d %12d %9.1f %14.2f",
          made.name().toLowerCase(Locale.ROOT),
          articles,
          candidates,
          (double) candidates / articles,
          verified,
          inStories,
          seconds,
          1000 * seconds / articles);
    }
  }

  /** The head of the table that {@link Cost#line} fills. */
  public static String head() {
    return String.format(
        "%-10s %9s %12s %12s %12s %12s %9s %14s",
        "made of",
        "articles",
        "candidates",
        "an article",
        "verified",
        "in stories",
        "seconds",
        "ms an article");
  }

  /** Makes so many articles from the corpora and finds the stories among them. */
  public static Cost run(
      SparkSession spark,
      List<Path> corpora,
      Made made,
      int articles,
      long seed,
      StageContext context) {
    List<Row> rows = rows(CopyEvaluation.stories(corpora), made, articles, seed);
    Dataset<Row> texts =
        spark
            .createDataFrame(rows, CopyEvaluation.TEXTS)
            .repartition(context.tasks() * 2)
            .persist(StorageLevel.MEMORY_AND_DISK());
    texts.count();
    long begin = System.nanoTime();
    Copies copies = new Copies(texts, context);
    long inStories = copies.stories().count();
    double seconds = (System.nanoTime() - begin) / 1e9;
    long candidates = copies.candidates().count();
    long verified = copies.verified().count();
    context.release();
    texts.unpersist();
    return new Cost(made, articles, candidates, verified, inStories, seconds);
  }

  private static List<Row> rows(List<Story> stories, Made made, int articles, long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      String body =
          switch (made) {
            case COPIES -> edited(stories.get(i / COPIES_EACH % stories.size()), random);
            case DISTINCT -> mixed(stories, random);
            case ONE_STORY -> edited(stories.get(0), random);
          };
      rows.add(RowFactory.create((long) i, body));
    }
    return rows;
  }

  private static String edited(Story story, Random random) {
    List<String> kept = story.some(0.5 + random.nextDouble() / 2, random);
    return Story.body(Rewriting.reworded(kept, 0.02, random));
  }

  private static String mixed(List<Story> stories, Random random) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      Story story = stories.get(random.nextInt(stories.size()));
      List<String> sentence = story.some(1e-9, random);
      paragraphs.addAll(Rewriting.reworded(sentence, 0.1, random));
    }
    return Story.body(paragraphs);
  }
}
