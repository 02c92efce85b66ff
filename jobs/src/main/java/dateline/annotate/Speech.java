package dateline.annotate;

import dateline.layout.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private static final Pattern BREAK = Pattern.compile("[.!?;:“”\"\\n]");
  private static final Pattern ADVERB = Pattern.compile("\\p{Ll}+ly|has|had|also|later");
  private static final Pattern OTHER_CLAUSE =
      Pattern.compile("\\b(?:that|to|of|he|she|they|it|we|was|were|is|had|has|would|will)\\b");

  /** A name farther from the verb than this many characters is not its subject. */
  private static final int FARTHEST = 60;

  /** A verb farther from the quotation than this many characters does not introduce it. */
  private static final int FARTHEST_VERB = 2_000;

  /** A name longer than this many characters does not speak. */
  private static final int LONGEST_NAME = 100;

  private record Attribution(int verb, Mention speaker) {}

  private Speech() {}

  /** The speaker's mention for a quoted mention, by the paragraph that both stand in. */
  static Optional<Mention> speaker(
      String text, Span paragraph, Quotes quotes, List<Mention> inParagraph, Span quotation) {
    List<Attribution> attributions = new ArrayList<>();
    int from = Math.max(paragraph.begin(), quotation.begin() - FARTHEST_VERB);
    int to = Math.min(paragraph.end(), quotation.end() + FARTHEST_VERB);
    Matcher verb = VERB.matcher(text).region(from, to);
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
    Optional<String> before =
        quotes.lastBefore(verb.begin()).map(q -> text.substring(q.end(), verb.begin()));
    Optional<String> after =
        quotes.firstFrom(verb.end()).map(q -> text.substring(verb.end(), q.begin()));
    return Stream.of(before, after)
        .flatMap(Optional::stream)
        .anyMatch(between -> !SENTENCE_END.matcher(between).find());
  }

  private static Optional<Mention> subject(
      String text, Span verb, Quotes quotes, List<Mention> mentions) {
    boolean accordingTo = verb.of(text).startsWith("according");
    Span near =
        new Span(Math.max(0, verb.begin() - FARTHEST - LONGEST_NAME), verb.end() + FARTHEST + 1);
    return within(near, mentions).stream()
        .filter(m -> m.type().equals("PER") || m.type().equals("ORG"))
        .filter(m -> !quotes.contains(m.span().begin()))
        .filter(m -> beside(text, verb, m.span(), accordingTo))
        .min(
            Comparator.comparing((Mention m) -> !m.type().equals("PER"))
                .thenComparingInt(m -> distance(m.span().begin(), verb)));
  }

  /** The mentions, which are in order, that begin in a range. */
  private static List<Mention> within(Span range, List<Mention> mentions) {
    return mentions.subList(from(mentions, range.begin()), from(mentions, range.end()));
  }

  /** Index of the first mention that begins at this offset or after it. */
  private static int from(List<Mention> mentions, int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
    if (between.length() > FARTHEST || BREAK.matcher(between).find()) {
      return false;
    }
    String plain = between.strip();
    if (before) {
      return plain.isEmpty()
          || (plain.startsWith(",") && plain.endsWith(","))
          || ADVERB.matcher(plain).matches();
    }
    // After the verb the name may follow a description: "said Foreign Minister Ani Petrosian".
    return !OTHER_CLAUSE.matcher(plain).find();
  }

  private static int distance(int offset, Span span) {
    if (span.contains(offset)) {
      return 0;
    }
    return offset < span.begin() ? span.begin() - offset : offset - span.end() + 1;
  }
}
