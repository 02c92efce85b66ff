package dateline.evaluate;

import static org.apache.spark.sql.functions.col;

import dateline.UserError;
import dateline.evaluate.Clustering.Item;
import dateline.store.RunStore;
import dateline.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures who is who in a published run against a person's judgement. Gold files are tables with a
 * line of column names and tabs between; an article is named by its id, or by the name of the file
 * that holds nothing else.
 */
public final class EntityEvaluation {
  private static final String NO_NAME = "-";

  /**
   * A mention of the run.
   *
   * @param articles what its article is called in gold files
   */
  private record Mention(
      List<String> articles, int begin, String text, String type, String entity, String country) {}

  private final List<Mention> mentions;
  private final StringBuilder report = new StringBuilder();

  private EntityEvaluation(List<Mention> mentions) {
    this.mentions = mentions;
  }

  /**
   * Measures the latest run of a folder.
   *
   * @param gold clusters: article, begin (or empty), text, type, entity; null for none
   * @param pairs hard pairs: article_a, text_a, article_b, text_b, same, kind; null for none
   * @param countries places: article, text, country, ambiguous; null for none
   * @param wrong file for what is wrong, a line each; null for none
   * @return what to print
   */
  public static String run(
      SparkSession spark, String output, Path gold, Path pairs, Path countries, Path wrong) {
    RunStore store = new RunStore(spark, output);
    String run = store.latestPublished();
    EntityEvaluation evaluation = new EntityEvaluation(mentions(store, run));
    List<String> errors = new ArrayList<>();
    if (gold != null) {
      evaluation.clusters(gold, errors);
    }
    if (pairs != null) {
      evaluation.pairs(pairs, errors);
    }
    if (countries != null) {
      evaluation.countries(countries, errors);
    }
    if (wrong != null) {
      try {
        Files.write(wrong, errors);
      } catch (IOException e) {
        throw new UserError(wrong + " cannot be written: " + e.getMessage());
      }
    }
    return evaluation.report.toString();
  }

  private static List<Mention> mentions(RunStore store, String run) {
    Dataset<Row> articles =
        store.published(run, Tables.ARTICLES).select("article_id", "source_path");
    return store
        .published(run, Tables.MENTIONS)
        .join(articles, "article_id")
        .orderBy("article_id", "begin")
        .select(
            col("article_id"),
            col("source_path"),
            col("begin"),
            col("text"),
            col("type"),
            col("entity_id"),
            col("country"))
        .collectAsList()
        .stream()
        .map(
            r ->
                new Mention(
                    List.of(r.getString(0), r.getString(1).replaceFirst(".*/", "")),
                    r.getInt(2),
                    r.getString(3),
                    r.getString(4),
                    r.isNullAt(5) ? "none/" + r.getString(0) + r.getInt(2) : r.getString(5),
                    r.getString(6)))
        .toList();
  }

  private void clusters(Path file, List<String> errors) {
    Map<String, String> gold = new HashMap<>();
    for (Map<String, String> line : lines(file, "article", "begin", "text", "entity")) {
      gold.put(
          line.get("article") + "\t" + line.get("begin") + "\t" + line.get("text"),
          line.get("entity"));
    }
    Map<Mention, String> judged = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      for (String article : mention.articles()) {
        String here = gold.get(article + "\t" + mention.begin() + "\t" + mention.text());
        String entity = here != null ? here : gold.get(article + "\t\t" + mention.text());
        if (entity != null && !entity.equals(NO_NAME) && !mention.type().equals("MISC")) {
          judged.put(mention, entity);
        }
      }
    }
    if (judged.isEmpty()) {
      throw new UserError(file + ": none of its mentions is in the run; is it of another corpus?");
    }
    report.append(
        String.format(
            "%,d mentions of %,d entities%n%-22s %8s %8s %8s %10s %10s%n",
            judged.size(),
            new HashSet<>(judged.values()).size(),
            "",
            "B3 P",
            "B3 R",
            "B3 F1",
            "pairs P",
            "pairs R"));
    line("dateline", judged, Mention::entity);
    for (String type : List.of("PER", "ORG", "LOC")) {
      Map<Mention, String> ofType = new LinkedHashMap<>(judged);
      ofType.keySet().removeIf(m -> !m.type().equals(type));
      line("  " + type, ofType, Mention::entity);
    }
    line("same string", judged, Mention::text);
    line("same normalised string", judged, m -> normalised(m.text()));
    errors(judged, errors);
  }

  private void line(String name, Map<Mention, String> gold, Function<Mention, String> found) {
    List<Item> items =
        gold.entrySet().stream().map(e -> new Item(e.getValue(), found.apply(e.getKey()))).toList();
    Clustering c = Clustering.of(items);
    report.append(
        String.format(
            Locale.ROOT,
            "%-22s %8.4f %8.4f %8.4f %10.4f %10.4f%n",
            name,
            c.bCubedPrecision(),
            c.bCubedRecall(),
            c.bCubedF1(),
            c.pairPrecision(),
            c.pairRecall()));
  }

  /** Entities that hold mentions of several, and those that are in several. */
  private static void errors(Map<Mention, String> judged, List<String> errors) {
    Map<String, Map<String, Set<String>>> ofFound = new TreeMap<>();
    Map<String, Map<String, Set<String>>> ofGold = new TreeMap<>();
    judged.forEach(
        (mention, gold) -> {
          put(ofFound, mention.entity(), gold, mention.text());
          put(ofGold, gold, mention.entity(), mention.text());
        });
    ofFound.forEach((id, parts) -> describe("joined", id, parts, errors));
    ofGold.forEach((name, parts) -> describe("parted", name, parts, errors));
  }

  private static void put(
      Map<String, Map<String, Set<String>>> all, String whole, String part, String text) {
    all.computeIfAbsent(whole, k -> new TreeMap<>())
        .computeIfAbsent(part, k -> new TreeSet<>())
        .add(text);
  }

  private static void describe(
      String what, String whole, Map<String, Set<String>> parts, List<String> errors) {
    if (parts.size() > 1) {
      errors.add(what + "\t" + whole + "\t" + parts);
    }
  }

  private void pairs(Path file, List<String> errors) {
    Map<String, Mention> byText = new HashMap<>();
    for (Mention mention : mentions) {
      for (String article : mention.articles()) {
        byText.putIfAbsent(article + "\t" + mention.text(), mention);
      }
    }
    int right = 0;
    int absent = 0;
    int all = 0;
    for (Map<String, String> line :
        lines(file, "article_a", "text_a", "article_b", "text_b", "same")) {
      Mention a = byText.get(line.get("article_a") + "\t" + line.get("text_a"));
      Mention b = byText.get(line.get("article_b") + "\t" + line.get("text_b"));
      if (a == null || b == null) {
        absent++;
        continue;
      }
      all++;
      if (a.entity().equals(b.entity()) == line.get("same").equals("yes")) {
        right++;
      } else {
        errors.add(
            "pair\t"
                + line.get("text_a")
                + " | "
                + line.get("text_b")
                + "\tsame: "
                + line.get("same")
                + ", found: "
                + a.entity()
                + " | "
                + b.entity());
      }
    }
    report.append(
        String.format(
            "hard pairs: %d of %d right (%d more are not in the run)%n", right, all, absent));
  }

  private void countries(Path file, List<String> errors) {
    Map<String, Mention> byText = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.type().equals("LOC")) {
        for (String article : mention.articles()) {
          byText.putIfAbsent(article + "\t" + mention.text(), mention);
        }
      }
    }
    int[] right = new int[2];
    int[] all = new int[2];
    int absent = 0;
    for (Map<String, String> line : lines(file, "article", "text", "country", "ambiguous")) {
      Mention mention = byText.get(line.get("article") + "\t" + line.get("text"));
      if (mention == null) {
        absent++;
        continue;
      }
      int group = line.get("ambiguous").equals("yes") ? 1 : 0;
      all[group]++;
      if (line.get("country").equals(mention.country())) {
        right[group]++;
      } else {
        errors.add(
            "country\t"
                + line.get("article")
                + "\t"
                + line.get("text")
                + "\t"
                + line.get("country")
                + ", found: "
                + mention.country());
      }
    }
    report.append(
        String.format(
            "countries of places: %d of %d right; ambiguous names %d of %d (%d more are not places in the run)%n",
            right[0] + right[1], all[0] + all[1], right[1], all[1], absent));
  }

  private static List<Map<String, String>> lines(Path file, String... required) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage());
    }
    List<String> head = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
    for (String column : required) {
      if (!head.contains(column)) {
        throw new UserError(
            file + ": no column " + column + " in its first line; columns are parted by tabs");
      }
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split("\t", -1);
      if (fields.length != head.size()) {
        throw new UserError(
            file
                + " line "
                + (i + 1)
                + ": "
                + fields.length
                + " fields, but "
                + head.size()
                + " columns");
      }
      Map<String, String> row = new HashMap<>();
      for (int k = 0; k < fields.length; k++) {
        row.put(head.get(k), fields[k]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("['’]s?$", "")
        .replaceAll("\\p{M}+", "")
        .replaceAll("^the ", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
