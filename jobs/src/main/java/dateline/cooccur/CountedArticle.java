package dateline.cooccur;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * One article with its pairs, and how many units of the corpus hold each of its entities.
 *
 * @param day days since 1970; null where there is no date
 * @param period first day of its period, in the same way
 */
record CountedArticle(
    String articleId,
    String storyId,
    Integer day,
    Integer period,
    String publisher,
    Map<ArticlePairs.Key, ArticlePairs.Sum> pairs,
    Map<String, Row> margins) {

  /** The scopes in the order of the columns that hold their margins. */
  static final List<String> SCOPES =
      List.of("sentence", "paragraph", "article", ArticlePairs.WINDOW);

  /**
   * @param row article_id, story_id, day, period, publisher, sentences (number, paragraph, tone),
   *     mentions (sentence, entity) and margins (entity, then for each scope its units in the
   *     corpus, then the same in the period)
   */
  static CountedArticle of(Row row, int limit, int window) {
    Map<String, Row> margins = new HashMap<>();
    row.<Row>getList(7).forEach(m -> margins.put(m.getString(0), m));
    return new CountedArticle(
        row.getString(0),
        row.getString(1),
        row.isNullAt(2) ? null : row.getInt(2),
        row.isNullAt(3) ? null : row.getInt(3),
        row.getString(4),
        pairs(row, limit, window).pairs(),
        margins);
  }

  /** The units of such a row; margins are not read. */
  static ArticlePairs pairs(Row row, int limit, int window) {
    List<ArticlePairs.SentenceTone> sentences = new ArrayList<>();
    for (Row s : row.<Row>getList(5)) {
      sentences.add(new ArticlePairs.SentenceTone(s.getInt(0), s.getInt(1), s.getLong(2)));
    }
    List<ArticlePairs.EntityMention> mentions = new ArrayList<>();
    for (Row m : row.<Row>getList(6)) {
      mentions.add(new ArticlePairs.EntityMention(m.getInt(0), m.getString(1)));
    }
    return new ArticlePairs(sentences, mentions, limit, window);
  }

  /** Units of the corpus that hold the entity. */
  long margin(String scope, String entity) {
    return margins.get(entity).getLong(1 + SCOPES.indexOf(scope));
  }

  /** Units of the article's period that hold the entity; 0 where there is no period. */
  long periodMargin(String scope, String entity) {
    int column = 1 + SCOPES.size() + SCOPES.indexOf(scope);
    Row row = margins.get(entity);
    return row.isNullAt(column) ? 0 : row.getLong(column);
  }
}
