package dateline.run;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.annotate.Annotate;
import dateline.store.RunStore;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the latest run has annotated with the same code and models, so that this one need not.
 *
 * @param tables its tables under the names that {@link Annotate} knows them by
 * @param secondsPerArticle what annotating an article took when all were annotated
 */
record Annotated(TableSet tables, double secondsPerArticle) {
  /** Where the manifest tells about annotation. */
  static final String MANIFEST = "annotation";

  /**
   * Of the latest run; empty where there is none, or one of another build of Dateline or with
   * another model of names or of tone.
   *
   * @param ner the {@link dateline.annotate.NameSource#id} of this run's
   * @param sentiment the {@link dateline.annotate.ToneSource#id} of this run's
   */
  static Optional<Annotated> latest(RunStore store, String ner, String sentiment) {
    Optional<String> latest = store.latest().filter(store::isPublished);
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    JsonNode annotation = store.manifest(latest.get()).path(MANIFEST);
    if (!annotation.path("build").asText().equals(Build.annotation())
        || !annotation.path("ner").asText().equals(ner)
        || !annotation.path("sentiment").asText().equals(sentiment)) {
      return Optional.empty();
    }
    List<String> languages = new ArrayList<>();
    annotation.path("languages").forEach(code -> languages.add(code.asText()));
    TableSet tables =
        TableSet.empty()
            .with(
                Annotate.EARLIER_ARTICLES,
                store
                    .published(latest.get(), Tables.ARTICLES)
                    .filter(col("language").isInCollection(languages))
                    .select("article_id"))
            .with(Annotate.EARLIER_SENTENCES, store.published(latest.get(), Tables.SENTENCES))
            .with(Annotate.EARLIER_MENTIONS, store.published(latest.get(), Tables.MENTIONS))
            .with(Annotate.EARLIER_QUOTATIONS, store.published(latest.get(), Tables.QUOTATIONS))
            .with(Annotate.EARLIER_TERMS, store.published(latest.get(), Tables.ARTICLE_TERMS));
    return Optional.of(new Annotated(tables, annotation.path("seconds_per_article").asDouble()));
  }

  /** For the manifest: what a run has annotated, how, and what reuse saved it. */
  static Map<String, Object> describe(
      List<String> languages,
      String ner,
      String sentiment,
      long annotated,
      long reused,
      double secondsPerArticle) {
    Map<String, Object> annotation = new LinkedHashMap<>();
    annotation.put("build", Build.annotation());
    annotation.put("ner", ner);
    annotation.put("sentiment", sentiment);
    annotation.put("languages", languages);
    annotation.put("articles_annotated", annotated);
    annotation.put("articles_reused", reused);
    annotation.put("seconds_per_article", Math.round(secondsPerArticle * 1e6) / 1e6);
    annotation.put("seconds_saved", Math.round(secondsPerArticle * reused * 10) / 10.0);
    return annotation;
  }

  /** How many of these articles need not be annotated again. */
  long reused(Dataset<Row> articles) {
    return articles
        .select("article_id")
        .join(tables.get(Annotate.EARLIER_ARTICLES), "article_id")
        .count();
  }
}
