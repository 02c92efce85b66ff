package dateline.evaluate;

import dateline.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tagged text in IOB2: {@code token … tag} a line, split by spaces or tabs, a blank line
 * between sentences, {@code -DOCSTART-} lines between documents. A line that starts with {@code #}
 * is a token like any other.
 */
public final class Iob2 {
  /** Opens a line that separates documents. */
  public static final String DOCSTART = "-DOCSTART-";

  /** One token with its tag; neither is set on a blank line. */
  record Line(String token, String tag) {
    static final Line BLANK = new Line("", "");

    boolean blank() {
      return token.isEmpty();
    }
  }

  private Iob2() {}

  /** The sentences of a file, gzip when its name ends in {@code .gz}. */
  public static List<TaggedSentence> sentences(Path file) {
    List<TaggedSentence> sentences = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    boolean opens = true;
    for (Line line : lines(file)) {
      boolean docstart = line.token().startsWith(DOCSTART);
      if (!line.blank() && !docstart) {
        tokens.add(line.token());
        tags.add(line.tag());
      } else if (!tokens.isEmpty()) {
        sentences.add(new TaggedSentence(tokens, tags, opens));
        tokens.clear();
        tags.clear();
        opens = false;
      }
      opens |= docstart;
    }
    if (!tokens.isEmpty()) {
      sentences.add(new TaggedSentence(tokens, tags, opens));
    }
    return sentences;
  }

  /** The lines of a file, in order, blank ones included. */
  static List<Line> lines(Path file) {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader reader = TextFile.reader(file)) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        lines.add(line(text, file, lines.size() + 1));
      }
    } catch (NoSuchFileException e) {
      throw new UserError("No such file: " + file + "; expected IOB2, token and tag a line", e);
    } catch (IOException e) {
      throw new UserError("Cannot read " + file + ": " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new UserError("Cannot read " + file + ": " + e.getCause().getMessage(), e);
    }
    return lines;
  }

  private static Line line(String text, Path file, int number) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return Line.BLANK;
    }
    String[] columns = trimmed.split("[ \t]+", 0);
    String token = columns[0];
    String tag = columns[columns.length - 1];
    if (token.startsWith(DOCSTART)) {
      return new Line(token, "O");
    }
    boolean tagged = tag.equals("O") || (tag.length() > 2 && tag.matches("[BI]-.+"));
    if (columns.length < 2 || !tagged) {
      throw new UserError(
          "%s, line %d: expected a token and a tag (O, B-TYPE or I-TYPE), got '%s'"
              .formatted(file, number, trimmed));
    }
    return new Line(token, tag);
  }
}
