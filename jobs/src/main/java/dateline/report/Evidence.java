package dateline.report;

import dateline.report.Answer.Line;

/** The sentence that a reader may judge a figure by, with the article it stands in. */
final class Evidence {
  private static final int LONGEST = 320;

  private Evidence() {}

  /**
   * @param line a row with {@code evidence}, {@code title} and {@code published_on}
   */
  static Html of(Line line) {
    if (line.text("evidence").isEmpty()) {
      return Html.NONE;
    }
    String day = Axis.day(line.text("published_on"));
    return Html.of(
        "<q>{}</q> <cite>{}{}</cite>",
        Numbers.clipped(line.text("evidence").strip(), LONGEST),
        Numbers.clipped(line.text("title"), 120),
        day.isEmpty() ? "" : ", " + day);
  }
}
