package dateline.annotate;

import dateline.layout.Part;
import dateline.layout.Span;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.sql.SparkSession;

/**
 * The terms of one sentence by itself, as {@link Annotate} counts them in the article that holds
 * it. A task has its own copy, which loads the models once; not thread-safe.
 */
public final class SentenceTerms implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SentencesAndTokens text;
  private transient Terms terms;

  private SentenceTerms(SentencesAndTokens text) {
    this.text = text;
  }

  public static SentenceTerms with(SparkSession spark) {
    return new SentenceTerms(SentencesAndTokens.with(spark));
  }

  /**
   * Counts them.
   *
   * @param names where names stand in the sentence, in UTF-16 units
   * @return counts by term, in alphabetical order
   */
  public SortedMap<String, Integer> of(String sentence, List<Span> names) {
    if (terms == null) {
      terms = Terms.shipped();
    }
    Tokens tokens =
        Annotator.tokens(
                sentence,
                List.of(new Sentence(new Span(0, sentence.length()), Part.BODY, 1)),
                text.in(SentencesAndTokens.plain(sentence)).tokens())
            .get(0);
    boolean[] inName = new boolean[tokens.words().size()];
    for (int i = 0; i < inName.length; i++) {
      Span token = tokens.spans().get(i);
      inName[i] = names.stream().anyMatch(name -> name.overlap(token) > 0);
    }
    terms.add(tokens.words(), inName);
    return terms.take();
  }
}
