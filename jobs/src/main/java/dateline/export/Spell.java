package dateline.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A span of days in which something is there. Both ends belong to it, as GEXF 1.3 has it, so that a
 * month ends on its last day and not on the first of the next.
 */
record Spell(LocalDate start, LocalDate end) {
  Spell {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a spell cannot end on " + end + " before " + start);
    }
  }

  /**
   * The spells with those that follow each other without a gap taken as one.
   *
   * @param spells in order of time, none overlapping another
   */
  static List<Spell> merged(List<Spell> spells) {
    List<Spell> merged = new ArrayList<>();
    for (Spell next : spells) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).end().plusDays(1).equals(next.start())) {
        merged.set(last, new Spell(merged.get(last).start(), next.end()));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
