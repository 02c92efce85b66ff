package dateline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The page's drawings, as inline SVG that takes its colours from the style sheet. */
final class Charts {
  private static final int BAR_HEIGHT = 100;
  private static final int SPARK_HEIGHT = 20;

  /** A tone nearer to 0 shows as neutral, as in article_sentiment.label. */
  private static final double LEVEL = 0.1;

  private Charts() {}

  /**
   * A bar a period, with the part of it that is originals set off from copies.
   *
   * @param all articles, one value a period of the axis
   * @param originals those of them that are no copies
   */
  static Html bars(Axis axis, double[] all, double[] originals) {
    double most = Math.max(1, Arrays.stream(all).max().orElse(1));
    List<Html> bars = new ArrayList<>();
    for (int i = 0; i < axis.length(); i++) {
      long articles = Math.round(all[i]);
      long copies = articles - Math.round(originals[i]);
      double height = BAR_HEIGHT * all[i] / most;
      double lower = BAR_HEIGHT * originals[i] / most;
      bars.add(
          Html.of(
              "<g><title>{}: {}{}</title>"
                  + "<rect class=\"hit\" x=\"{}\" y=\"0\" width=\"10\" height=\"{}\"/>"
                  + "<rect class=\"copies\" x=\"{}\" y=\"{}\" width=\"8\" height=\"{}\"/>"
                  + "<rect class=\"bar\" x=\"{}\" y=\"{}\" width=\"8\" height=\"{}\"/></g>",
              axis.label(i),
              Numbers.counted(articles, "article", "articles"),
              copies == 0 ? "" : ", of which " + Numbers.counted(copies, "copy", "copies"),
              10 * i,
              BAR_HEIGHT,
              10 * i + 1,
              plain(BAR_HEIGHT - height),
              plain(height - lower),
              10 * i + 1,
              plain(BAR_HEIGHT - lower),
              plain(lower)));
    }
    return Html.of(
        "<div class=\"chart\"><p class=\"peak\" aria-hidden=\"true\">{}</p>"
            + "<svg viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" role=\"img\""
            + " aria-label=\"{}\">{}</svg>{}</div>",
        Numbers.count(Math.round(most)),
        10 * axis.places(),
        BAR_HEIGHT,
        spoken(axis, all, "articles"),
        Html.join(bars),
        ticks(axis));
  }

  /** Names of a few periods under the bars, as text that does not shrink with the drawing. */
  private static Html ticks(Axis axis) {
    int step = Math.max(1, (axis.length() + 5) / 6);
    List<Html> ticks = new ArrayList<>();
    for (int i = 0; i < axis.length(); i += step) {
      ticks.add(
          Html.of(
              "<span class=\"{}\" style=\"left:{}%\">{}</span>",
              i / step % 2 == 0 ? "major" : "minor",
              plain(100.0 * i / axis.places()),
              axis.label(i)));
    }
    return Html.of("<div class=\"ticks\" aria-hidden=\"true\">{}</div>", Html.join(ticks));
  }

  /** A row of small bars; its highest is as high as the row. */
  static Html sparkline(Axis axis, double[] values, String unit) {
    double most = Arrays.stream(values).max().orElse(0);
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        String height = plain(Math.max(1.5, SPARK_HEIGHT * values[i] / most));
        path.append("M").append(4 * i).append(" ").append(SPARK_HEIGHT);
        path.append("v-").append(height).append("h3v").append(height).append("z");
      }
    }
    String label = spoken(axis, values, unit);
    return Html.of(
        "<svg class=\"spark\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" role=\"img\""
            + " aria-label=\"{}\"><title>{}</title><path d=\"{}\"/></svg>",
        4 * axis.places(),
        SPARK_HEIGHT,
        label,
        label,
        path);
  }

  /**
   * A row of cells, the darker the more.
   *
   * @param most the value of the darkest cell of all rows
   */
  static Html heat(Axis axis, double[] values, double most, String unit) {
    List<Html> cells = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      cells.add(
          Html.of(
              "<rect x=\"{}\" y=\"0\" width=\"9\" height=\"20\"{}><title>{}: {}</title></rect>",
              10 * i,
              values[i] == 0
                  ? new Html(" class=\"none\"")
                  : Html.of(" fill-opacity=\"{}\"", plain(0.25 + 0.75 * values[i] / most)),
              axis.label(i),
              Numbers.count(Math.round(values[i]))));
    }
    return Html.of(
        "<svg class=\"heat\" viewBox=\"0 0 {} 20\" preserveAspectRatio=\"none\" role=\"img\""
            + " aria-label=\"{}\">{}</svg>",
        10 * axis.places(),
        spoken(axis, values, unit),
        Html.join(cells));
  }

  /** A tone on the line from −1 to 1. */
  static Html tone(double tone) {
    double at = 50 + 50 * tone;
    return Html.of(
        "<svg class=\"tone {}\" viewBox=\"0 0 100 16\" aria-hidden=\"true\">"
            + "<path class=\"rule\" d=\"M0 8h100M50 2v12\"/>"
            + "<path class=\"reach\" d=\"M50 8H{}\"/><circle cx=\"{}\" cy=\"8\" r=\"4\"/></svg>",
        Math.abs(tone) < LEVEL ? "level" : tone < 0 ? "cold" : "warm",
        plain(at),
        plain(Math.min(96, Math.max(4, at))));
  }

  /** A share as a bar whose full length is the greatest share shown. */
  static Html share(double share, double greatest) {
    return Html.of(
        "<svg class=\"share\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\""
            + " aria-hidden=\"true\"><rect class=\"none\" width=\"100\" height=\"8\"/>"
            + "<rect width=\"{}\" height=\"8\"/></svg>",
        plain(greatest > 0 ? 100 * share / greatest : 0));
  }

  /** What a drawing shows, for those who hear the page. */
  private static String spoken(Axis axis, double[] values, String unit) {
    int peak = 0;
    for (int i = 1; i < values.length; i++) {
      peak = values[i] > values[peak] ? i : peak;
    }
    if (values.length == 0 || values[peak] == 0) {
      return "no dated " + unit;
    }
    String most =
        values[peak] == Math.rint(values[peak])
            ? Numbers.count(Math.round(values[peak]))
            : Numbers.score(values[peak]);
    return String.format(
        Locale.ROOT,
        "%s from %s to %s; most in %s: %s",
        unit,
        axis.label(0),
        axis.label(values.length - 1),
        axis.label(peak),
        most);
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
