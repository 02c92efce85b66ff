package dateline.annotate;

import dateline.layout.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * Words between quotation marks, and who says them.
 *
 * @param span where it stands, marks included
 * @param speaker the mention that names the speaker, who may be meant by a pronoun or description
 *     beside the quotation; empty where nobody is named
 * @param cue what tells the speaker; empty where nobody is named
 */
record Quotation(Span span, Optional<Mention> speaker, Optional<Cue> cue) {
  /** What tells who speaks. */
  enum Cue {
    /** A name beside a verb of speech. */
    NAME,
    /** A pronoun beside the verb, for the person spoken of before. */
    PRONOUN,
    /** A description beside the verb, such as "the minister", which a name has had before. */
    DESCRIPTION,
    /** The paragraph before: this one goes on with its speech. */
    CONTINUED;

    /** As tables have it. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
