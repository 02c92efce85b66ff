package dateline.report;

import dateline.LocalSpark;
import dateline.table.Table;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.sql.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A small run's tables, for tests of its report. */
final class ReportTables {
  private static final String ANI = "per/ani-petrosian";

  /** What a title in a hostile corpus may be. */
  static final String ATTACK = "<script>alert(\"dam & 'dyke'\")</script>";

  private ReportTables() {}

  /** Six articles, one of them a copy, on one person and one country. */
  static TableSet tables() {
    Date march = Date.valueOf("2024-03-01");
    Date april = Date.valueOf("2024-04-01");
    Row example = RowFactory.create("a1", 1);
    String armenia = "loc/armenia";
    return TableSet.empty()
        .with(
            rows(
                Tables.ARTICLES,
                article("a1", ATTACK, Date.valueOf("2024-03-25"), "a1", null),
                article("a2", ATTACK, Date.valueOf("2024-04-02"), "a1", "a1"),
                article("a3", "Dam holds", null, "a3", null),
                article("a4", "Dam leaks", march, "a4", null),
                article("a5", "Dam breaks", april, "a5", null),
                article("a6", "Dam is built", april, "a6", null)))
        .with(
            rows(
                Tables.REJECTS,
                RowFactory.create(
                    "news/feed.jsonl", 17L, "broken_json", "line 17: " + ATTACK, null)))
        .with(
            rows(
                Tables.SENTENCES,
                RowFactory.create(
                    "a1",
                    1,
                    "body",
                    1,
                    0,
                    26,
                    "Ani Petrosian left Armenia.",
                    5,
                    0.0,
                    0.0,
                    "neutral")))
        .with(
            rows(
                Tables.MENTIONS,
                Stream.of("a1", "a3", "a4", "a5", "a6")
                    .flatMap(
                        a ->
                            Stream.of(
                                mention(a, 0, ANI, a.equals("a6") ? 0.6 : 0.4),
                                mention(a, 20, armenia, -0.3)))
                    .toArray(Row[]::new)))
        .with(
            rows(
                Tables.QUOTATIONS,
                RowFactory.create("a4", 1, 40, 66, "“We will rebuild the dam,”", ANI, 70, "name")))
        .with(
            rows(
                Tables.ARTICLE_TERMS,
                RowFactory.create("a4", "dam", 2),
                RowFactory.create("a4", "flood", 1)))
        .with(
            rows(
                Tables.ARTICLE_SENTIMENT,
                RowFactory.create("a4", 0.1, "neutral", 0.0, -0.2, 0.4, 0.5, 0.5, 0.0)))
        .with(
            rows(
                Tables.ENTITY_GRAPH,
                RowFactory.create(ANI, 1, 3L, 0.5, 0.0, 2, 0),
                RowFactory.create(armenia, 1, 3L, 0.5, 0.0, 2, 0)))
        .with(
            rows(
                Tables.ENTITIES,
                entity(ANI, "Ani Petrosian", "PER"),
                entity(armenia, "Armenia", "LOC")))
        .with(
            rows(
                Tables.COOCCURRENCES,
                RowFactory.create(
                    "sentence",
                    armenia,
                    ANI,
                    3L,
                    3L,
                    3L,
                    0.5,
                    2.6,
                    0.8,
                    20.0,
                    0.6,
                    0.5,
                    0.0001,
                    0.001,
                    0.1,
                    march,
                    april,
                    List.of(example))))
        .with(
            rows(
                Tables.COOCCURRENCE_TRENDS,
                RowFactory.create(
                    "sentence", armenia, ANI, march, 1L, 1L, 0.5, 0.0, null, 1.2, 0.3, 0.8),
                RowFactory.create(
                    "sentence", armenia, ANI, april, 2L, 2L, 0.5, 0.0, "surge", 9.1, 0.002, 0.04)))
        .with(
            rows(
                Tables.ENTITY_STANCES,
                RowFactory.create(ANI, armenia, march, 2L, 2L, -0.4, null, null, List.of(example))))
        .with(rows(Tables.TOPICS, topic(0, "dam, flood", 0.5)))
        .with(rows(Tables.ARTICLE_TOPICS, RowFactory.create("a1", 0, 0.9)))
        .with(rows(Tables.TOPIC_TRENDS, RowFactory.create(0, march, 0.7, 2L, 2L, null, null)));
  }

  static Row article(String id, String title, Date day, String story, String copyOf) {
    return RowFactory.create(
        id,
        "news/1.txt",
        1L,
        id.equals("a1") ? "https://lantern.example/a1" : "javascript:alert('" + id + "')",
        title,
        "The body.",
        null,
        day,
        "metadata",
        "Lantern",
        List.of(),
        null,
        "en",
        0.9,
        120,
        story,
        copyOf,
        List.of());
  }

  static Row entity(String id, String name, String type) {
    boolean place = type.equals("LOC");
    return RowFactory.create(
        id,
        name,
        type,
        4L,
        4L,
        4L,
        null,
        null,
        place ? "AM" : null,
        place ? 40.1 : null,
        place ? 44.5 : null);
  }

  private static Row mention(String article, int begin, String entity, double tone) {
    return RowFactory.create(
        article,
        1,
        begin,
        begin + 9,
        "as written",
        "PER",
        "PER",
        0.9,
        entity,
        "full",
        null,
        false,
        null,
        null,
        tone,
        "neutral");
  }

  /** So many topics, each more prevalent than the one before: "topic 1", "topic 2" … */
  static TableSet topics(int count) {
    return rows(
        Tables.TOPICS,
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> topic(i, "topic " + i, 0.01 * i))
            .toArray(Row[]::new));
  }

  private static Row topic(int topic, String label, double prevalence) {
    return RowFactory.create(
        topic,
        label,
        List.of("dam", "flood"),
        0.31,
        0.86,
        prevalence,
        2L,
        List.of(ANI),
        List.of("a1"),
        null,
        3L,
        2L,
        0L);
  }

  static TableSet rows(Table table, Row... rows) {
    return TableSet.of(
        table.name(),
        LocalSpark.session().createDataFrame(Stream.of(rows).toList(), table.schema()));
  }
}
