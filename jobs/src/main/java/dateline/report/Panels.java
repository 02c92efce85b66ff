package dateline.report;

import dateline.report.Answer.Line;
import dateline.statistics.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Small charts over time, side by side on one scale: what a reader compares without a legend.
 *
 * @param kind what the values are, which tells the scale: {@code count}, {@code tone} or {@code
 *     share}
 * @param periods the names of the periods
 * @param panels the charts
 */
record Panels(String kind, List<String> periods, List<Panel> panels) {
  Panels {
    periods = List.copyOf(periods);
    panels = List.copyOf(panels);
  }

  /**
   * One of them. Lists have a value a period, or null where there is nothing to say.
   *
   * @param group charts of one group are shown together
   * @param values means or counts
   * @param low lower ends of their 95 % intervals; empty where values are counts
   * @param high upper ends
   * @param n how many stories a value comes from
   */
  record Panel(
      String group,
      String title,
      List<Double> values,
      List<Double> low,
      List<Double> high,
      List<Long> n) {}

  static Panels of(String kind, Axis axis, List<Panel> panels) {
    return new Panels(kind, axis.labels(), panels);
  }

  /** A panel of counts: a period without a row counts nothing. */
  static Panel counts(String group, String title, Axis axis, List<Line> lines, String column) {
    List<Double> values = new ArrayList<>();
    for (double value : axis.values(lines, column)) {
      values.add(value);
    }
    return new Panel(group, title, values, List.of(), List.of(), List.of());
  }

  /** A panel of mean tones from rows with {@code stories}, {@code tones} and {@code squares}. */
  static Panel tones(String group, String title, Axis axis, List<Line> lines) {
    Map<Integer, Mean> means = new LinkedHashMap<>();
    for (Line line : lines) {
      means.put(axis.index(line.text("period")), Mean.tone(line));
    }
    return panel(group, title, axis, means);
  }

  /** A panel of topic weights, whose rows carry their intervals. */
  static Panel weights(String title, Axis axis, List<Line> lines) {
    Map<Integer, Mean> means = new LinkedHashMap<>();
    for (Line line : lines) {
      means.put(
          axis.index(line.text("period")),
          new Mean(
              line.number("weight"),
              line.numberOrNull("low"),
              line.numberOrNull("high"),
              line.count("stories")));
    }
    return panel("", title, axis, means);
  }

  private static Panel panel(String group, String title, Axis axis, Map<Integer, Mean> means) {
    List<Double> values = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    List<Long> n = new ArrayList<>();
    for (int i = 0; i < axis.length(); i++) {
      Mean mean = means.get(i);
      values.add(mean == null ? null : Numbers.rounded(mean.value));
      low.add(mean == null ? null : Numbers.rounded(mean.low));
      high.add(mean == null ? null : Numbers.rounded(mean.high));
      n.add(mean == null ? 0 : mean.n);
    }
    return new Panel(group, title, values, low, high, n);
  }

  /**
   * A mean over stories.
   *
   * @param low lower end of its 95 % interval, or null where there is none
   * @param high upper end
   */
  record Mean(double value, Double low, Double high, long n) {
    /**
     * From {@code stories}, the sum of their {@code tones} in parts and of their {@code squares}.
     */
    static Mean tone(Line line) {
      return between(line, 1);
    }

    /** The same for differences of tones, which reach twice as far. */
    static Mean difference(Line line) {
      return between(line, 2);
    }

    private static Mean between(Line line, double greatest) {
      long stories = line.count("stories");
      Interval interval =
          Interval.of(line.count("tones"), line.count("squares"), stories, -greatest, greatest);
      return new Mean(
          interval.mean(),
          interval.low().isPresent() ? interval.low().getAsDouble() : null,
          interval.high().isPresent() ? interval.high().getAsDouble() : null,
          stories);
    }

    /** {@code −0.10 … +0.42}, or that one story has no interval. */
    String interval() {
      return low == null ? "one story" : Numbers.signed(low) + " … " + Numbers.signed(high);
    }
  }
}
