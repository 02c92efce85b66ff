package dateline.topics;

import dateline.layout.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Tells the terms of a sentence as annotation counts them. Tasks are sent a copy each. */
@FunctionalInterface
public interface SentenceTagger extends Serializable {
  /**
   * Counts by term.
   *
   * @param names where names stand in the sentence, in UTF-16 units
   */
  Map<String, Integer> terms(String sentence, List<Span> names);
}
