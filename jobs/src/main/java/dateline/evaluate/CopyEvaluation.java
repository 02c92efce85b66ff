package dateline.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.StageContext;
import dateline.UserError;
import dateline.ingest.Copies;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Measures how well copies are found: makes one copy of every article of a corpus by an edit of a
 * known kind, a round-up of every three, and has the stories found among all of them.
 */
public final class CopyEvaluation {
  /** Shorter articles are left out. */
  private static final int FEWEST_WORDS = 100;

  static final StructType TEXTS =
      new StructType()
          .add("node", DataTypes.LongType, false)
          .add("body", DataTypes.StringType, false);

  private CopyEvaluation() {}

  /**
   * Makes the labelled set and scores the stories found in it.
   *
   * @param part which of the originals to take
   * @param joined where to write pairs of different originals in one story, or null
   * @throws UserError where a corpus cannot be read
   */
  public static CopyScores run(
      SparkSession spark,
      List<Path> corpora,
      Part part,
      long seed,
      Path joined,
      StageContext context) {
    List<Story> originals = stories(corpora);
    List<Labelled> texts = labelled(originals, part, seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rows.add(RowFactory.create((long) i, texts.get(i).body()));
    }
    Map<Integer, Integer> found = new HashMap<>();
    for (Row row :
        new Copies(spark.createDataFrame(rows, TEXTS), context).stories().collectAsList()) {
      found.put((int) row.getLong(0), (int) row.getLong(1));
    }
    context.release();
    CopyScores scores = CopyScores.of(texts, found);
    if (joined != null) {
      write(joined, scores.joined(), originals);
    }
    return scores;
  }

  /**
   * Which originals to make copies of: a rule is to be chosen on one half, reported on the other.
   */
  public enum Part {
    DEVELOPMENT,
    HELD_OUT,
    ALL;

    private boolean has(int original) {
      return this == ALL || (original % 2 == 0) == (this == DEVELOPMENT);
    }
  }

  /**
   * A text of which the stories are known.
   *
   * @param original number of the article that it is or is made of; below 0 for a round-up
   * @param edit how it was made, or null for an original and a round-up
   */
  record Labelled(int original, CopyEdit edit, String body) {}

  private static List<Labelled> labelled(List<Story> originals, Part part, long seed) {
    List<Labelled> texts = new ArrayList<>();
    List<Story> quoted = new ArrayList<>();
    int made = 0;
    CopyEdit[] edits = CopyEdit.values();
    for (int i = 0; i < originals.size(); i++) {
      if (!part.has(i)) {
        continue;
      }
      Story story = originals.get(i);
      CopyEdit edit = edits[made++ % edits.length];
      texts.add(new Labelled(i, null, story.body()));
      Random random = new Random(seed * 1_000_003 + i);
      texts.add(new Labelled(i, edit, Story.body(edit.of(story, random))));
      quoted.add(story);
      if (quoted.size() == 3) {
        texts.add(new Labelled(-1 - i, null, Story.body(CopyEdit.roundUp(quoted))));
        quoted.clear();
      }
    }
    return texts;
  }

  static List<Story> stories(List<Path> corpora) {
    List<Story> stories = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (Path corpus : corpora) {
      int number = 0;
      for (String line : lines(corpus)) {
        number++;
        try {
          JsonNode node = json.readTree(line);
          String text = node.path("text").asText(node.path("body").asText(""));
          Story story = Story.of(node.path("title").asText(""), text);
          if (story.words() >= FEWEST_WORDS) {
            stories.add(story);
          }
        } catch (JsonProcessingException e) {
          throw new UserError(
              "--corpus " + corpus + " line " + number + ": not a JSON object; give JSON lines", e);
        }
      }
    }
    if (stories.isEmpty()) {
      throw new UserError(
          "--corpus "
              + corpora
              + ": no line has a \"text\" or \"body\" of "
              + FEWEST_WORDS
              + " words");
    }
    return stories;
  }

  private static List<String> lines(Path corpus) {
    try (BufferedReader reader = TextFile.reader(corpus)) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UserError("--corpus " + corpus + ": cannot be read; give JSON lines", e);
    }
  }

  private static void write(Path joined, List<CopyScores.Joined> pairs, List<Story> originals) {
    List<String> lines = new ArrayList<>();
    for (CopyScores.Joined pair : pairs) {
      lines.add(
          pair.a()
              + "\t"
              + pair.b()
              + "\t"
              + originals.get(pair.a()).title().replace('\t', ' ')
              + "\t"
              + originals.get(pair.b()).title().replace('\t', ' '));
    }
    try {
      Files.write(joined, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserError("--joined " + joined + ": cannot be written", e);
    }
  }
}
