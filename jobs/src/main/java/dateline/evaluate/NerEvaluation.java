package dateline.evaluate;

import dateline.UserError;
import dateline.annotate.EntityTags;
import dateline.annotate.Name;
import dateline.annotate.NameModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Measures a name finder on a gold file in IOB2 (see {@link Iob2}). Tokens are used as given. Gold
 * tags of known corpora are mapped to PER, ORG, LOC and MISC by {@link EntityTags}.
 *
 * <p>The predictions file has the lines of the gold file, blank ones and document marks included,
 * as {@code token<TAB>gold<TAB>predicted}, with the gold tags after mapping.
 */
public final class NerEvaluation {
  /**
   * What an evaluation found.
   *
   * @param scores entity-level scores
   * @param mapped gold tags that are not PER, ORG, LOC or MISC, and what each became; "O" where
   *     dropped
   * @param sentences number of sentences
   * @param tokens number of tokens, document marks apart
   */
  public record Result(
      EntityScores scores, Map<String, Set<String>> mapped, int sentences, int tokens) {
    public Result {
      mapped = Map.copyOf(mapped);
    }
  }

  private final Iterator<List<Name>> found;
  private final EntityScores scores = new EntityScores();
  private final Map<String, Set<String>> mapped = new TreeMap<>();
  private final StringBuilder predictions = new StringBuilder();
  private int sentences;
  private int tokens;

  private NerEvaluation(List<List<Name>> found) {
    this.found = found.iterator();
  }

  /** Predicts the gold file's tokens, writes the predictions, and returns the scores. */
  public static Result run(Path gold, Path predictions, NameModel model) {
    List<Iob2.Line> lines = Iob2.lines(gold);
    NerEvaluation evaluation = new NerEvaluation(found(lines, model));
    List<Iob2.Line> sentence = new ArrayList<>();
    int number = 0;
    for (Iob2.Line line : lines) {
      number++;
      boolean docstart = line.token().startsWith(Iob2.DOCSTART);
      if (line.blank() || docstart) {
        evaluation.sentence(sentence);
        sentence.clear();
        evaluation.predictions.append(docstart ? line.token() + "\tO\tO\n" : "\n");
      } else {
        checkTag(line.tag(), gold, number);
        sentence.add(line);
      }
    }
    evaluation.sentence(sentence);
    if (evaluation.sentences == 0) {
      throw new UserError("No tokens in " + gold + "; expected IOB2, token and tag a line");
    }
    write(evaluation.predictions, predictions);
    return new Result(
        evaluation.scores, evaluation.mapped, evaluation.sentences, evaluation.tokens);
  }

  /** The names of all sentences, found article by article. */
  private static List<List<Name>> found(List<Iob2.Line> lines, NameModel model) {
    List<List<Name>> found = new ArrayList<>();
    List<List<String>> article = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    for (Iob2.Line line : lines) {
      boolean docstart = line.token().startsWith(Iob2.DOCSTART);
      if (!line.blank() && !docstart) {
        sentence.add(line.token());
      } else if (!sentence.isEmpty()) {
        article.add(List.copyOf(sentence));
        sentence.clear();
      }
      if (docstart) {
        found.addAll(model.ofArticle(article));
        article.clear();
      }
    }
    if (!sentence.isEmpty()) {
      article.add(sentence);
    }
    found.addAll(model.ofArticle(article));
    return found;
  }

  private static void checkTag(String tag, Path gold, int number) {
    if (!tag.equals("O") && !EntityTags.knows(tag.substring(2))) {
      throw new UserError(
          ("%s, line %d: tag %s is of no known set; expected PER, ORG, LOC, MISC or the tags of"
                  + " GMB, CrossNER politics, re3d or OntoNotes")
              .formatted(gold, number, tag));
    }
  }

  private void sentence(List<Iob2.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<String> words = lines.stream().map(Iob2.Line::token).toList();
    List<String> tags = lines.stream().map(Iob2.Line::tag).toList();
    List<Entity> gold = new ArrayList<>();
    for (Entity e : Entity.ofTags(tags)) {
      String type = EntityTags.type(e.type(), e.text(words)).orElse("O");
      if (!Name.TYPES.contains(e.type())) {
        mapped.computeIfAbsent(e.type(), t -> new TreeSet<>()).add(type);
      }
      if (!type.equals("O")) {
        gold.add(e.as(type));
      }
    }
    List<Entity> predicted =
        found.next().stream().map(n -> new Entity(n.begin(), n.end(), n.type())).toList();
    scores.add(gold, predicted);
    List<String> goldTags = Entity.tags(words.size(), gold);
    List<String> predictedTags = Entity.tags(words.size(), predicted);
    for (int i = 0; i < words.size(); i++) {
      predictions.append(
          words.get(i) + "\t" + goldTags.get(i) + "\t" + predictedTags.get(i) + "\n");
    }
    sentences++;
    tokens += words.size();
  }

  static void write(CharSequence content, Path file) {
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      Files.writeString(file, content, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserError(
          "Cannot write the predictions to %s: %s; give a file in a directory that you can write"
              .formatted(file, e),
          e);
    }
  }
}
