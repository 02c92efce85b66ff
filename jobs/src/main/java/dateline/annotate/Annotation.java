package dateline.annotate;

import java.util.List;
import java.util.Map;

/**
 * What one article says, with offsets in Unicode code points, as readers of the tables count them.
 */
record Annotation(
    List<SentenceRow> sentences,
    List<MentionRow> mentions,
    List<QuotationRow> quotations,
    Map<String, Integer> terms) {

  record SentenceRow(
      int sentence,
      String part,
      int paragraph,
      int begin,
      int end,
      String text,
      int tokens,
      double quoted,
      Tone tone) {}

  /**
   * @param speakerBegin offset of the mention of who says the quotation around this one, or null
   */
  record MentionRow(
      int sentence,
      int begin,
      int end,
      String text,
      String type,
      double confidence,
      boolean quoted,
      Integer speakerBegin,
      Tone tone) {}

  /**
   * @param sentence in which it begins
   * @param text marks included
   * @param speakerBegin offset of the mention of who says it, or null
   * @param cue what tells the speaker, or null
   */
  record QuotationRow(
      int sentence, int begin, int end, String text, Integer speakerBegin, String cue) {}
}
