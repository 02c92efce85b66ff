package dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who speaks in a quotation: the person (or, failing one, the organisation) beside a verb of speech
 * outside the quotation, in the same paragraph. Where no name stands beside the verb ("she said")
 * nobody is named.
 */
final class Speech {
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:said|says|told|tells|added|adds|asked|warned|warns|argued|argues|insisted|noted|wrote"
              + "|declared|announced|stated|replied|explained|acknowledged|admitted|claimed|recalled"
              + "|stressed|emphasi[sz]ed|complained|promised|urged|according to)\\b");

  private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}[.!?]\\s|\\n");

  /** A name farther from the verb than this many characters is not its subject. */
  private static final int FARTHEST = 60;

  private record Attribution(int verb, Mention speaker) {}

  private Speech() {}

  /** The speaker's mention for a quoted mention, by the paragraph that both stand in. */
  static Optional<Mention> speaker(
      String text, Span paragraph, Quotes quotes, List<Mention> inParagraph, Span quotation) {
    List<Attribution> attributions = new ArrayList<>();
    Matcher verb = VERB.matcher(text).region(paragraph.begin(), paragraph.end());
    while (verb.find()) {
      Span found = new Span(verb.start(), verb.end());
      if (!quotes.contains(verb.start()) && introduces(text, found, quotes)) {
        subject(text, found, quotes, inParagraph)
            .ifPresent(m -> attributions.add(new Attribution(found.begin(), m)));
      }
    }
    return attributions.stream()
        .min(Comparator.comparingInt(a -> distance(a.verb(), quotation)))
        .map(Attribution::speaker);
  }

  /** Whether a quotation stands in the verb's sentence: no sentence ends between the two. */
  private static boolean introduces(String text, Span verb, Quotes quotes) {
    return quotes.spans().stream()
        .map(
            q ->
                q.begin() >= verb.end()
                    ? text.substring(verb.end(), q.begin())
                    : text.substring(Math.min(q.end(), verb.begin()), verb.begin()))
        .anyMatch(between -> !SENTENCE_END.matcher(between).find());
  }

  private static Optional<Mention> subject(
      String text, Span verb, Quotes quotes, List<Mention> mentions) {
    boolean accordingTo = verb.of(text).startsWith("according");
    return mentions.stream()
        .filter(m -> m.type().equals("PER") || m.type().equals("ORG"))
        .filter(m -> !quotes.contains(m.span().begin()))
        .filter(m -> beside(text, verb, m.span(), accordingTo))
        .min(
            Comparator.comparing((Mention m) -> !m.type().equals("PER"))
                .thenComparingInt(m -> distance(m.span().begin(), verb)));
  }

  /** Whether only a title, an apposition or an adverb stands between the verb and the name. */
  private static boolean beside(String text, Span verb, Span name, boolean accordingTo) {
    boolean before = name.end() <= verb.begin();
    if (before && accordingTo) {
      return false;
    }
    String between =
        before
            ? text.substring(name.end(), verb.begin())
            : text.substring(verb.end(), Math.max(verb.end(), name.begin()));
    if (between.length() > FARTHEST || between.matches("(?s).*[.!?;:“”\"\\n].*")) {
      return false;
    }
    String plain = between.strip();
    if (before) {
      return plain.isEmpty()
          || (plain.startsWith(",") && plain.endsWith(","))
          || plain.matches("\\p{Ll}+ly|has|had|also|later");
    }
    // After the verb the name may follow a description: "said Foreign Minister Ani Petrosian".
    return !plain.matches(
        ".*\\b(?:that|to|of|he|she|they|it|we|was|were|is|had|has|would|will)\\b.*");
  }

  private static int distance(int offset, Span span) {
    if (span.contains(offset)) {
      return 0;
    }
    return offset < span.begin() ? span.begin() - offset : offset - span.end() + 1;
  }
}
