package dateline.annotate;

import java.util.List;

/**
 * Finds names in tokenised text. Tokens are those of the Penn Treebank without double quotation
 * marks. Not thread-safe: each task has its own.
 */
public interface NameModel {
  /**
   * The names of the sentences of one article.
   *
   * @param sentences the tokens of each sentence, in an order in which the earlier ones explain the
   *     later: the title comes after the body. What was found in other articles is forgotten.
   * @return for each sentence its names, in order and without overlap
   */
  List<List<Name>> ofArticle(List<List<String>> sentences);
}
