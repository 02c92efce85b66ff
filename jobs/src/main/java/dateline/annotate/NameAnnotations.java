package dateline.annotate;

import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads names out of Spark NLP's annotations of a text: chunks, which are names already, or a tag
 * for each token. Tags may be IOB1, IOB2, BIOES or BILOU, or labels alone; all are read by the same
 * rule, as conlleval's: a name goes on while its label does, unless a tag says that it begins (B)
 * or has ended (E, L), or is whole (S, U).
 *
 * <p>Labels are those of {@link EntityTags}; a name with another is left out. So is an annotation
 * that does not stand where its offsets say: Spark NLP places sentences that it cannot find again
 * anywhere.
 */
final class NameAnnotations {
  static final String CHUNK = "chunk";
  static final String NAMED_ENTITY = "named_entity";

  /** Confidence in a name for which the annotation gives none. */
  static final double UNKNOWN_CONFIDENCE = 0.5;

  private static final Pattern TAG = Pattern.compile("([BIESLU])[-_](.+)");

  private NameAnnotations() {}

  /**
   * An annotation, with the fields of Spark NLP's.
   *
   * @param begin offset of the first character, in UTF-16 units
   * @param end offset of the last
   * @param result the text of a chunk, or the tag of a token
   */
  record Found(String type, int begin, int end, String result, Map<String, String> metadata) {
    String label() {
      return metadata.getOrDefault("entity", "");
    }

    String sentence() {
      return metadata.getOrDefault("sentence", "");
    }

    /** From the metadata: {@code confidence}, or the probability under the name of the tag. */
    double confidence() {
      String given = metadata.getOrDefault("confidence", metadata.get(result));
      if (given == null) {
        return UNKNOWN_CONFIDENCE;
      }
      try {
        double value = Double.parseDouble(given);
        return Double.isNaN(value) ? UNKNOWN_CONFIDENCE : Name.confidence(value);
      } catch (NumberFormatException e) {
        return UNKNOWN_CONFIDENCE;
      }
    }

    /** Whether the text has, where this stands, the letters and digits of what was annotated. */
    boolean standsIn(String text) {
      if (begin < 0 || end < begin || end >= text.length()) {
        return false;
      }
      String written = type.equals(CHUNK) ? result : metadata.get("word");
      return written == null || core(written).equals(core(text.substring(begin, end + 1)));
    }

    private static String core(String words) {
      StringBuilder core = new StringBuilder();
      words
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .map(Character::toLowerCase)
          .forEach(core::appendCodePoint);
      return core.toString();
    }
  }

  /** The names that annotations of one kind spell, in order; they may overlap. */
  static List<NamedSpan> names(String text, List<Found> annotations) {
    List<NamedSpan> names = new ArrayList<>();
    Builder open = null;
    for (Found found : annotations) {
      boolean stands = found.standsIn(text);
      if (found.type().equals(CHUNK)) {
        if (stands) {
          new Builder(found, found.label()).addTo(names, text);
        }
        continue;
      }
      Tag tag = stands ? Tag.of(found.result()) : Tag.OUTSIDE;
      if (open != null && !open.goesOn(found, tag)) {
        open.addTo(names, text);
        open = null;
      }
      if (open != null) {
        open.extend(found);
      } else if (!tag.label().isEmpty()) {
        open = new Builder(found, tag.label());
      }
      if (open != null && tag.last()) {
        open.addTo(names, text);
        open = null;
      }
    }
    if (open != null) {
      open.addTo(names, text);
    }
    names.sort(NamedSpan.IN_ORDER);
    return names;
  }

  /**
   * The tag of a token.
   *
   * @param label what it is part of, or empty
   * @param first whether a name begins here, whatever was before
   * @param last whether the name ends here, whatever comes after
   */
  record Tag(String label, boolean first, boolean last) {
    static final Tag OUTSIDE = new Tag("", false, false);

    static Tag of(String tag) {
      if (tag.isEmpty() || tag.equals("O")) {
        return OUTSIDE;
      }
      Matcher positioned = TAG.matcher(tag);
      if (!positioned.matches()) {
        return new Tag(tag, false, false);
      }
      String position = positioned.group(1);
      return new Tag(positioned.group(2), "BSU".contains(position), "ESLU".contains(position));
    }
  }

  /** A name that may go on. */
  private static final class Builder {
    private final String label;
    private final String sentence;
    private final int begin;
    private int end;
    private double logs;
    private int tokens;

    Builder(Found first, String label) {
      this.label = label;
      this.sentence = first.sentence();
      this.begin = first.begin();
      extend(first);
    }

    boolean goesOn(Found next, Tag tag) {
      return !tag.first() && tag.label().equals(label) && next.sentence().equals(sentence);
    }

    void extend(Found token) {
      end = token.end() + 1;
      logs += Math.log(token.confidence());
      tokens++;
    }

    /** A name is as sure as the geometric mean of its tokens. */
    void addTo(List<NamedSpan> names, String text) {
      Span span = trimmed(text, begin, end);
      if (span.length() > 0 && EntityTags.knows(label)) {
        double confidence = Math.min(1, Math.exp(logs / tokens));
        EntityTags.type(label, span.of(text))
            .ifPresent(type -> names.add(new NamedSpan(span, type, confidence)));
      }
    }

    /** Without marks at its ends, which a tokeniser may have left on a word. */
    private static Span trimmed(String text, int begin, int end) {
      int from = begin;
      int to = end;
      while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
        from += Character.charCount(text.codePointAt(from));
      }
      while (to > from && !Character.isLetterOrDigit(text.codePointBefore(to))) {
        to -= Character.charCount(text.codePointBefore(to));
      }
      return new Span(Math.min(from, to), to);
    }
  }
}
