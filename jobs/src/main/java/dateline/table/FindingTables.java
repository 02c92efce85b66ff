package dateline.table;

import static dateline.table.Column.count;
import static dateline.table.Column.date;
import static dateline.table.Column.examples;
import static dateline.table.Column.integer;
import static dateline.table.Column.number;
import static dateline.table.Column.text;
import static dateline.table.Column.texts;

import java.util.List;

/** The tables of findings: co-occurrence, sentiment and topics. */
final class FindingTables {
  private static final String ID = "9f2c4e1ab07d5c36";
  private static final String FIRST_DAY = "First day of the period.";

  static final Table COOCCURRENCES =
      new Table(
              "cooccurrences",
              "Two entities that occur in the same sentence, paragraph, article or window.",
              List.of("scope", "entity_a", "entity_b"),
              List.of("scope", "entity_a", "entity_b"),
              List.of(
                  text(
                      1,
                      "scope",
                      "The unit shared: sentence, paragraph, article or window.",
                      "sentence"),
                  text(2, "entity_a", "The entity whose id sorts first.", "loc/armenia"),
                  text(3, "entity_b", "The entity whose id sorts last.", "loc/georgia"),
                  count(
                      4,
                      "count",
                      "units",
                      "Units of the scope that hold both; a copy counts.",
                      "48"),
                  count(5, "articles", "articles", "Articles that hold such a unit.", "17"),
                  count(6, "stories", "stories", "Stories that hold such a unit.", "15"),
                  number(
                          7,
                          "expected",
                          "Units that would hold both were the two independent.",
                          "6.2")
                      .atLeast(0)
                      .in("units"),
                  number(8, "pmi", "Pointwise mutual information.", "2.95").in("bits"),
                  number(9, "npmi", "PMI over its greatest value; 1 is always together.", "0.44")
                      .between(-1, 1),
                  number(10, "log_likelihood", "Dunning's G² of the 2×2 table.", "131.8")
                      .atLeast(0),
                  number(11, "dice", "Dice coefficient.", "0.52").between(0, 1),
                  number(12, "jaccard", "Jaccard coefficient.", "0.35").between(0, 1),
                  number(
                          13,
                          "p_value",
                          "Of G², or by Fisher's exact test where fewer than 5 are expected.",
                          "0.00001")
                      .between(0, 1),
                  number(14, "q_value", "Benjamini–Hochberg over all pairs of the scope.", "0.0002")
                      .between(0, 1),
                  number(15, "sentiment", "Mean tone of the sentences in the shared units.", "0.05")
                      .between(-1, 1),
                  date(16, "first_on", "First day the two occur together.", "2024-01-09")
                      .optional(),
                  date(17, "last_on", "Last day the two occur together.", "2025-06-20").optional(),
                  examples(18, "Up to five sentences (of the shared units) as evidence.")))
          .referringTo("entities", "entity_a")
          .referringTo("entities", "entity_b");

  static final Table COOCCURRENCE_TRENDS =
      new Table(
              "cooccurrence_trends",
              "Two entities in one period, together or significantly missed; dated articles only.",
              List.of("scope", "entity_a", "entity_b", "period"),
              List.of("scope", "entity_a", "entity_b", "period"),
              List.of(
                  text(
                      1,
                      "scope",
                      "The unit shared: sentence, paragraph, article or window.",
                      "sentence"),
                  text(2, "entity_a", "The entity whose id sorts first.", "loc/armenia"),
                  text(3, "entity_b", "The entity whose id sorts last.", "loc/georgia"),
                  date(4, "period", FIRST_DAY, "2024-03-01"),
                  count(5, "count", "units", "Units of the scope that hold both.", "5"),
                  count(6, "stories", "stories", "Stories that hold such a unit.", "3"),
                  number(7, "npmi", "NPMI among the units of that period.", "0.4").between(-1, 1),
                  number(8, "sentiment", "Mean tone of the sentences in the shared units.", "-0.1")
                      .between(-1, 1)
                      .optional(),
                  text(
                          9,
                          "change",
                          "surge or fall against all other periods; null if neither.",
                          "surge")
                      .optional(),
                  number(
                          10,
                          "change_log_likelihood",
                          "G² of the period's stories and all others.",
                          "14.2")
                      .atLeast(0),
                  number(11, "change_p_value", "Of that G², or by Fisher's exact test.", "0.0002")
                      .between(0, 1),
                  number(
                          12,
                          "change_q_value",
                          "Benjamini–Hochberg over all periods of all pairs of the scope.",
                          "0.01")
                      .between(0, 1)))
          .referringTo("entities", "entity_a")
          .referringTo("entities", "entity_b");

  static final Table ENTITY_GRAPH =
      new Table(
              "entity_graph",
              "One entity's place in the network of significant sentence co-occurrences.",
              List.of("entity_id"),
              List.of("entity_id"),
              List.of(
                  text(1, "entity_id", "The entity.", "loc/armenia"),
                  integer(2, "degree", "entities", "Entities it is linked to.", "14"),
                  count(3, "strength", "stories", "Sum of stories over its links.", "96"),
                  number(4, "pagerank", "PageRank on links weighted by stories; sums to 1.", "0.04")
                      .between(0, 1),
                  number(5, "betweenness", "Share of shortest paths that pass through it.", "0.11")
                      .between(0, 1),
                  integer(
                      6,
                      "betweenness_sources",
                      "entities",
                      "Entities whose paths were followed: all of them, or 1,000 as an estimate.",
                      "85"),
                  integer(7, "community", "", "Community, numbered from 0 by size.", "2")))
          .referringTo("entities", "entity_id");

  static final Table ARTICLE_SENTIMENT =
      new Table(
              "article_sentiment",
              "The tone of one article; titles, narration and quotations apart.",
              List.of("article_id"),
              List.of("article_id"),
              List.of(
                  text(1, "article_id", "The article.", ID),
                  number(2, "sentiment", "Mean tone of its sentences.", "-0.12").between(-1, 1),
                  text(
                      3,
                      "label",
                      "negative below -0.1, positive above 0.1, else neutral.",
                      "negative"),
                  number(4, "title_sentiment", "Tone of the title.", "-0.4")
                      .between(-1, 1)
                      .optional(),
                  number(
                          5,
                          "narrative_sentiment",
                          "Mean over sentences less than half quoted.",
                          "-0.1")
                      .between(-1, 1)
                      .optional(),
                  number(6, "quoted_sentiment", "Mean over sentences at least half quoted.", "-0.3")
                      .between(-1, 1)
                      .optional(),
                  number(7, "positive", "Share of positive sentences.", "0.2").between(0, 1),
                  number(8, "negative", "Share of negative sentences.", "0.5").between(0, 1),
                  number(9, "neutral", "Share of neutral sentences.", "0.3").between(0, 1)))
          .referringTo("articles", "article_id");

  static final Table ENTITY_SENTIMENT =
      new Table(
              "entity_sentiment",
              "The tone towards one entity in one period at one publisher.",
              List.of("entity_id", "period", "publisher"),
              List.of("entity_id", "period"),
              List.of(
                  text(1, "entity_id", "The entity.", "per/narek-vardanian"),
                  date(2, "period", FIRST_DAY + " Null for articles without a date.", "2024-03-01")
                      .optional(),
                  text(3, "publisher", "The publisher; null where unknown.", "Lantern News")
                      .optional(),
                  count(4, "mentions", "mentions", "Mentions, copies included.", "12"),
                  count(5, "stories", "stories", "Stories that mention it.", "4"),
                  number(
                          6,
                          "sentiment",
                          "Mean over stories of the mean tone of their mentions.",
                          "0.1")
                      .between(-1, 1),
                  number(
                          7,
                          "low",
                          "Lower end of the 95 % interval over stories; null for one.",
                          "-0.1")
                      .between(-1, 1)
                      .optional(),
                  number(8, "high", "Upper end of that interval.", "0.3").between(-1, 1).optional(),
                  number(9, "positive", "Share of mentions in positive light.", "0.3")
                      .between(0, 1),
                  number(10, "negative", "Share of mentions in negative light.", "0.2")
                      .between(0, 1),
                  number(11, "neutral", "Share of mentions in neutral light.", "0.5").between(0, 1),
                  count(
                      12,
                      "quoted_mentions",
                      "mentions",
                      "Mentions inside quotations, which are not the publisher's words.",
                      "3"),
                  number(
                          13,
                          "narrative_sentiment",
                          "The mean over stories of mentions outside quotations only; null without.",
                          "0.1")
                      .between(-1, 1)
                      .optional(),
                  number(
                          14,
                          "quoted_sentiment",
                          "The mean over stories of mentions inside quotations only; null without.",
                          "-0.3")
                      .between(-1, 1)
                      .optional()))
          .referringTo("entities", "entity_id");

  static final Table ENTITY_STANCES =
      new Table(
              "entity_stances",
              "How one entity speaks of another in quotations, in one period.",
              List.of("speaker_id", "target_id", "period"),
              List.of("speaker_id", "target_id", "period"),
              List.of(
                  text(1, "speaker_id", "The entity quoted.", "per/ani-petrosian"),
                  text(2, "target_id", "The entity spoken of.", "loc/georgia"),
                  date(3, "period", FIRST_DAY + " Null for articles without a date.", "2024-03-01")
                      .optional(),
                  count(
                      4, "mentions", "mentions", "Mentions of the target in its quotations.", "3"),
                  count(5, "stories", "stories", "Stories with such a quotation.", "2"),
                  number(
                          6,
                          "sentiment",
                          "Mean over stories of the mean tone of their mentions.",
                          "-0.4")
                      .between(-1, 1),
                  number(
                          7,
                          "low",
                          "Lower end of the 95 % interval over stories; null for one.",
                          "-0.7")
                      .between(-1, 1)
                      .optional(),
                  number(8, "high", "Upper end of that interval.", "-0.1")
                      .between(-1, 1)
                      .optional(),
                  examples(9, "Up to five sentences as evidence.")))
          .referringTo("entities", "speaker_id")
          .referringTo("entities", "target_id");

  static final Table TOPICS =
      new Table(
          "topics",
          "One topic of the corpus; no rows where the corpus is too small for topics.",
          List.of("topic"),
          List.of("topic"),
          List.of(
              integer(
                  1,
                  "topic",
                  "",
                  "Number, from 0 by prevalence; after those of the run that it continues.",
                  "3"),
              text(
                  2,
                  "label",
                  "The first of its terms, led by a phrase or name of several words where a third of its"
                      + " stories hold one; or the label in the run that it continues.",
                  "World Health Organization, measles, vaccine"),
              texts(
                  3, "terms", "The ten terms that tell most what it is.", "[vaccine, measles, …]"),
              number(4, "npmi", "Mean NPMI of those terms' pairs in this corpus.", "0.31")
                  .between(-1, 1),
              number(
                      5,
                      "exclusivity",
                      "Mean share of a term's weight that is this topic's.",
                      "0.86")
                  .between(0, 1),
              number(6, "prevalence", "Mean weight over stories.", "0.12").between(0, 1),
              count(7, "articles", "articles", "Articles in which it is the heaviest.", "14"),
              texts(
                  8,
                  "entities",
                  "Entities over-represented in it, by G².",
                  "[org/world-health-organization]"),
              texts(9, "examples", "Its most typical articles.", "[" + ID + "]"),
              number(
                      10,
                      "continues",
                      "Jaccard similarity of its terms with those of the topic of that number in the"
                          + " run that it continues (--topics-from); null for a new topic.",
                      "0.82")
                  .between(0, 1)
                  .optional(),
              count(
                  11,
                  "stories",
                  "stories",
                  "Stories in which it is the heaviest; copies are one.",
                  "12"),
              count(
                  12,
                  "label_stories",
                  "stories",
                  "Those of them that hold the label's first part as a term.",
                  "9"),
              count(
                  13,
                  "label_other_stories",
                  "stories",
                  "Stories of other topics that hold it.",
                  "1")));

  static final Table TOPIC_MODEL =
      new Table(
              "topic_model",
              "The weight of a term in a topic: the whole model, from which --topics-from goes on.",
              List.of("topic", "term"),
              List.of("topic", "term"),
              List.of(
                  integer(1, "topic", "", "The topic.", "3"),
                  text(2, "term", "A term of the vocabulary.", "vaccine"),
                  number(
                          3,
                          "weight",
                          "Its weight, above 0: of nmf, a topic's weights have the length 1; of lda, they"
                              + " are counts of words.",
                          "0.21")
                      .atLeast(0)))
          .referringTo("topics", "topic");

  static final Table TOPIC_TERMS =
      new Table(
              "topic_terms",
              "One of the fifty terms that tell most what a topic is: by weight, and by how much of the"
                  + " term's weight is the topic's.",
              List.of("topic", "rank"),
              List.of("topic", "rank"),
              List.of(
                  integer(1, "topic", "", "The topic.", "3"),
                  integer(2, "rank", "", "Place of the term, from 1.", "1"),
                  text(3, "term", "The term.", "vaccine"),
                  number(4, "weight", "Share of the topic's weight.", "0.041").between(0, 1)))
          .referringTo("topics", "topic");

  static final Table ARTICLE_TOPICS =
      new Table(
              "article_topics",
              "The weight of a topic in an article; an article's weights sum to 1.",
              List.of("article_id", "topic"),
              List.of("article_id", "topic"),
              List.of(
                  text(1, "article_id", "The article.", ID),
                  integer(2, "topic", "", "The topic.", "3"),
                  number(3, "weight", "Share of the article.", "0.83").between(0, 1)))
          .referringTo("articles", "article_id")
          .referringTo("topics", "topic");

  static final Table TOPIC_TRENDS =
      new Table(
              "topic_trends",
              "The weight of a topic in one period; articles without a date are left out.",
              List.of("topic", "period"),
              List.of("topic", "period"),
              List.of(
                  integer(1, "topic", "", "The topic.", "3"),
                  date(2, "period", FIRST_DAY, "2024-03-01"),
                  number(3, "weight", "Mean weight over the period's stories.", "0.2")
                      .between(0, 1),
                  count(4, "articles", "articles", "Articles of the period with this topic.", "9"),
                  count(5, "stories", "stories", "Stories of the period with this topic.", "8"),
                  number(
                          6,
                          "low",
                          "Lower end of the 95 % interval, by a bootstrap over the period's stories;"
                              + " null for fewer than 5.",
                          "0.1")
                      .between(0, 1)
                      .optional(),
                  number(7, "high", "Upper end of that interval.", "0.3").between(0, 1).optional()))
          .referringTo("topics", "topic");

  static final List<Table> ALL =
      List.of(
          COOCCURRENCES,
          COOCCURRENCE_TRENDS,
          ENTITY_GRAPH,
          ARTICLE_SENTIMENT,
          ENTITY_SENTIMENT,
          ENTITY_STANCES,
          TOPICS,
          TOPIC_TERMS,
          TOPIC_MODEL,
          ARTICLE_TOPICS,
          TOPIC_TRENDS);

  private FindingTables() {}
}
