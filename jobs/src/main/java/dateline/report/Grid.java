package dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure in rows and columns, followed by the queries that make it. The first cell of a row is
 * its header. On a narrow screen the style sheet sets cells under each other; each then carries its
 * column's name.
 */
final class Grid {
  /** More columns than these do not fit a phone beside each other. */
  private static final int SIDE_BY_SIDE = 4;

  private record Column(String head, String kind) {}

  private final Html caption;
  private final List<Column> columns = new ArrayList<>();
  private final List<Html> rows = new ArrayList<>();

  Grid(Html caption) {
    this.caption = caption;
  }

  /** A column of names. */
  Grid words(String head) {
    columns.add(new Column(head, "words"));
    return this;
  }

  /** A column of numbers, aligned on the right. */
  Grid numbers(String head) {
    columns.add(new Column(head, "number"));
    return this;
  }

  /** A column of sentences, which gets the width that others leave. */
  Grid prose(String head) {
    columns.add(new Column(head, "prose"));
    return this;
  }

  /** One row: markup as it is, anything else as text. */
  Grid row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells in a row of the " + columns.size() + " columns " + columns);
    }
    List<Html> out = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      Column column = columns.get(i);
      out.add(
          i == 0
              ? Html.of("<th scope=\"row\" class=\"{}\">{}</th>", column.kind, cells[i])
              : Html.of(
                  "<td class=\"{}\" data-head=\"{}\">{}</td>", column.kind, column.head, cells[i]));
    }
    rows.add(Html.of("<tr>{}</tr>", Html.join(out)));
    return this;
  }

  /** The table and the queries that make it. */
  Html html(Answer... sources) {
    return Html.of("<div class=\"figure\">{}{}</div>", table(), sql(sources));
  }

  /** The table alone, for those that share their queries. */
  Html table() {
    List<Html> heads =
        columns.stream()
            .map(c -> Html.of("<th scope=\"col\" class=\"{}\">{}</th>", c.kind, c.head))
            .toList();
    return Html.of(
        "<table class=\"{}\"><caption>{}</caption><thead><tr>{}</tr></thead>"
            + "<tbody>{}</tbody></table>",
        columns.size() > SIDE_BY_SIDE ? "stacked" : "plain",
        caption,
        Html.join(heads),
        Html.join(rows));
  }

  /** The queries behind a figure, closed until a reader opens them. */
  static Html sql(Answer... sources) {
    List<Html> queries =
        Stream.of(sources)
            .map(
                a ->
                    Html.of(
                        "<div class=\"query\"><button type=\"button\" class=\"copy\" hidden>Copy"
                            + "<span class=\"unseen\"> the SQL of {}</span></button>"
                            + "<pre tabindex=\"0\"><code>{}</code></pre></div>",
                        a.name(),
                        a.sql()))
            .toList();
    return Html.of("<details class=\"sql\"><summary>SQL</summary>{}</details>", Html.join(queries));
  }

  /** What stands in place of a figure that has no rows, with the query that found none. */
  static Html none(String why, Answer... sources) {
    return Html.of("<div class=\"figure\"><p class=\"none\">{}</p>{}</div>", why, sql(sources));
  }
}
