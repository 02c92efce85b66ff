package dateline.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two entities that occur together; it has no direction.
 *
 * @param source the id that sorts first
 * @param target the id that sorts last
 * @param weight how many units of text hold both
 * @param values one for each attribute; null where it has none
 * @param periods the periods in which the two occur together, in order; empty where that is not
 *     known or not told
 */
record Edge(
    String source, String target, long weight, List<Object> values, List<InPeriod> periods) {

  /**
   * An edge in one period.
   *
   * @param when the period's days
   * @param count units of the period that hold both
   * @param npmi NPMI among the units of the period, or null
   */
  record InPeriod(Spell when, long count, Double npmi) {}

  Edge {
    values = Collections.unmodifiableList(new ArrayList<>(values));
    periods = List.copyOf(periods);
  }

  List<Spell> spells() {
    return Spell.merged(periods.stream().map(InPeriod::when).toList());
  }
}
