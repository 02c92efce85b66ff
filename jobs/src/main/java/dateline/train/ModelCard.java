package dateline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The page that comes with a model: what it is for, what it was made from and under which licence,
 * how it scores, and the command that makes it again. It holds no date and no path, so that the
 * same data give the same card.
 *
 * @param title its first line
 * @param purpose one paragraph
 * @param method how it is made, one item a step
 * @param data the corpora used, each as it is described in the data's own README
 * @param sizes counts, by name
 * @param scores Markdown, by the name of what was measured
 * @param limits what it does badly
 * @param command what makes it again
 */
record ModelCard(
    String title,
    String purpose,
    List<String> method,
    List<Corpus> data,
    Map<String, String> sizes,
    Map<String, String> scores,
    List<String> limits,
    String command) {

  /** A corpus: its file, what it is, and its licence as its source shows it. */
  record Corpus(String file, String what, String licence) {}

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + title + "\n\n" + purpose + "\n");
    lines.add("Made by `" + command + "`.\n");
    lines.add("## How it is made\n");
    method.forEach(step -> lines.add("- " + step));
    lines.add("\n## Data\n\n| file | what | licence as seen |\n|---|---|---|");
    data.forEach(c -> lines.add("| `%s` | %s | %s |".formatted(c.file(), c.what(), c.licence())));
    lines.add("\n## Sizes\n\n| | |\n|---|---:|");
    sizes.forEach((name, size) -> lines.add("| " + name + " | " + size + " |"));
    if (!scores.isEmpty()) {
      lines.add("\n## Scores\n");
    }
    scores.forEach((name, table) -> lines.add("### " + name + "\n\n" + table));
    lines.add("## Limits\n");
    limits.forEach(limit -> lines.add("- " + limit));
    return String.join("\n", lines) + "\n";
  }
}
