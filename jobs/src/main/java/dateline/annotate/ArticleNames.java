package dateline.annotate;

import java.io.Serializable;
import java.util.List;

/** What an {@link Annotator} finds names with. Not thread-safe: each task opens its own. */
@FunctionalInterface
interface ArticleNames {
  /**
   * The names of one article.
   *
   * @param sentences in an order in which the earlier ones explain the later, as {@link
   *     NameModel#ofArticle} has it
   * @param found what a pipeline found in the article's text, in order; empty where there is none
   * @return for each sentence its names, in order and without overlap
   */
  List<List<Name>> of(List<Tokens> sentences, List<NamedSpan> found);

  /** Opens it in a task. */
  interface PerTask extends Serializable {
    ArticleNames open();
  }

  /** A model that reads the tokens. */
  static ArticleNames by(NameModel model) {
    return (sentences, found) -> model.ofArticle(sentences.stream().map(Tokens::words).toList());
  }

  /** What a pipeline found, laid on the tokens. */
  static ArticleNames given() {
    return (sentences, found) ->
        ConsistentNames.settled(
            sentences.stream().map(Tokens::words).toList(),
            sentences.stream().map(tokens -> NamedSpan.onTokens(tokens, found)).toList());
  }
}
