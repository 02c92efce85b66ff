package dateline.report;

import dateline.report.Answer.Line;

/** The sentence that a reader may judge a figure by, with the article it stands in. */
final class Evidence {
  static final int LONGEST = 320;
  private static final int LONGEST_TITLE = 120;

  private Evidence() {}

  /**
   * @param line a row with {@code evidence} and the columns of {@link #article}
   */
  static Html of(Line line) {
    if (line.text("evidence").isEmpty()) {
      return Html.NONE;
    }
    return Html.of(
        "<q>{}</q> <cite>{}</cite>",
        Numbers.clipped(line.text("evidence").strip(), LONGEST),
        article(line));
  }

  /**
   * The article by its title, linked where its address is known, with its day.
   *
   * @param line a row with {@code title}, {@code url}, {@code source_path} and {@code published_on}
   */
  static Html article(Line line) {
    String day = Axis.day(line.text("published_on"));
    return Html.of(
        "{}{}",
        Html.link(line.text("url"), title(line)),
        day.isEmpty() ? Html.NONE : Html.of(" <span class=\"day\">{}</span>", day));
  }

  /** The title, or the file where there is none. */
  static String title(Line line) {
    String title = line.text("title").strip();
    return Numbers.clipped(title.isEmpty() ? line.text("source_path") : title, LONGEST_TITLE);
  }
}
