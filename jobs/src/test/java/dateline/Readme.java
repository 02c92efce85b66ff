package dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README as its readers copy from it: its blocks, its tables, what it sets in code. */
public final class Readme {
  /** What a block shows, which says how it is checked. */
  public enum Kind {
    /** Command lines, to be pasted. */
    COMMANDS,
    /** Every command with its options. */
    USAGE,
    /** What the sample run finds. */
    FINDINGS,
    /** A query of the sample run. */
    QUERY,
    /** Files of an output folder. */
    OUTPUT,
    /** Folders of the tree. */
    TREE,
    /** Lines of corrections. */
    CORRECTIONS
  }

  /**
   * An indented or fenced block.
   *
   * @param line number of its first line in the file
   * @param fence what stands behind the fence; empty for an indented block
   * @param lines without their indentation
   */
  public record Block(int line, String fence, List<String> lines) {
    public Block {
      lines = List.copyOf(lines);
    }

    /**
     * What it shows.
     *
     * @throws IllegalStateException where that is nothing that a test knows how to check
     */
    public Kind kind() {
      String first = lines.get(0);
      if (fence.equals("csv")) {
        return Kind.CORRECTIONS;
      }
      if (fence.isEmpty()) {
        if (first.equals("In short:")) {
          return Kind.FINDINGS;
        }
        if (first.startsWith("select ")) {
          return Kind.QUERY;
        }
        if (first.startsWith("out/")) {
          return Kind.OUTPUT;
        }
        if (first.startsWith("jobs/")) {
          return Kind.TREE;
        }
        if (first.contains("[options]")) {
          return Kind.USAGE;
        }
        if (commands().stream().allMatch(c -> COMMAND.matcher(c).lookingAt())) {
          return Kind.COMMANDS;
        }
      }
      throw new IllegalStateException(
          "README.md line " + line + ": no test knows how to check this block: " + first);
    }

    /** Its command lines: joined where a backslash says so, without comments and empty lines. */
    public List<String> commands() {
      return String.join("\n", lines)
          .replaceAll("\\\\\n\\s*", "")
          .lines()
          .map(l -> l.replaceFirst("(^|\\s+)# .*", "").strip())
          .filter(l -> !l.isEmpty())
          .toList();
    }

    public String text() {
      return String.join("\n", lines);
    }
  }

  /** Programs that the README calls, behind variables that are set for one call. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "([A-Z_]+=\\S+ )*(\\./dateline|spark-submit|mvn|pip|python|\\S*/same-rows|\\S*/on-[a-z0-9]+)\\b");

  private static final List<String> LINES = read();

  private Readme() {}

  private static List<String> read() {
    try {
      return Files.readAllLines(Project.path("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All blocks, in order. */
  public static List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < LINES.size(); i++) {
      String line = LINES.get(i);
      int end = i + 1;
      if (line.startsWith("```")) {
        while (!LINES.get(end).startsWith("```")) {
          end++;
        }
        blocks.add(new Block(i + 2, line.substring(3), LINES.subList(i + 1, end)));
      } else if (line.startsWith("    ") && (i == 0 || LINES.get(i - 1).isEmpty())) {
        while (end < LINES.size() && (LINES.get(end).startsWith("    ") || goesOn(LINES, end))) {
          end++;
        }
        List<String> lines =
            LINES.subList(i, end).stream().map(l -> l.isEmpty() ? l : l.substring(4)).toList();
        blocks.add(new Block(i + 1, "", lines));
        end--;
      } else {
        continue;
      }
      i = end;
    }
    return blocks;
  }

  /** An empty line does not end an indented block that goes on behind it. */
  private static boolean goesOn(List<String> lines, int i) {
    return lines.get(i).isEmpty() && i + 1 < lines.size() && lines.get(i + 1).startsWith("    ");
  }

  /** The blocks of one kind. */
  public static List<Block> blocks(Kind kind) {
    return blocks().stream().filter(b -> b.kind() == kind).toList();
  }

  /** What its sentences and tables set in code. */
  public static List<String> code() {
    List<String> code = new ArrayList<>();
    LINES.stream()
        .filter(l -> !l.startsWith("    "))
        .forEach(
            l ->
                Pattern.compile("`([^`]+)`")
                    .matcher(l)
                    .results()
                    .forEach(m -> code.add(m.group(1))));
    return code;
  }

  /** The files that it links to. */
  public static List<String> links() {
    Matcher links = Pattern.compile("]\\(((?!https?:)[^)#]+)\\)").matcher(String.join("\n", LINES));
    return links.results().map(m -> m.group(1)).toList();
  }

  /** The cells of the table rows of a Markdown file whose first cell begins so, without bold. */
  public static List<String> row(Path file, String under, String first) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .dropWhile(l -> !l.startsWith(under))
          .filter(l -> l.startsWith("| " + first))
          .findFirst()
          .map(l -> Stream.of(l.split("\\|", -1)).map(c -> c.replace("*", "").strip()).toList())
          .map(cells -> cells.subList(1, cells.size() - 1))
          .orElseThrow(
              () -> new IllegalStateException(file + " has no row '" + first + "' under " + under));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
