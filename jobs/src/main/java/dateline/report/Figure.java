package dateline.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart with its caption, the table that says the same, and the queries that make it. Without
 * JavaScript the chart stays hidden and the table open; with it, the table waits behind a summary.
 */
final class Figure {
  private final String id;
  private final Html caption;
  private final List<Html> parts = new ArrayList<>();

  /**
   * @param id the element's id and the name of its data
   */
  Figure(String id, Html caption) {
    this.id = id;
    this.caption = caption;
  }

  /**
   * A chart.
   *
   * @param kind which program of the page draws it
   * @param spoken what it shows, for those who hear the page
   */
  Figure chart(String kind, String spoken) {
    return part(
        Html.of(
            "<div class=\"chart {}\" data-chart=\"{}\" data-figure=\"{}\" hidden>"
                + "<div class=\"canvas\" role=\"img\" aria-label=\"{}\"></div></div>",
            kind,
            kind,
            id,
            spoken));
  }

  /** Rows that a chart above stands for. */
  Figure rows(String summary, Html table) {
    return part(
        Html.of("<details class=\"rows\" open><summary>{}</summary>{}</details>", summary, table));
  }

  Figure part(Html markup) {
    parts.add(markup);
    return this;
  }

  Html html(Answer... sources) {
    return Html.of(
        "<figure class=\"figure\" id=\"{}\"><figcaption>{}</figcaption>{}{}</figure>",
        id,
        caption,
        Html.join(parts),
        Grid.sql(sources));
  }
}
