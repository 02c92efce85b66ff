package dateline.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Resolves names that an article leaves open by the other articles of the corpus. */
final class CorpusNames {
  /** The most full names that one short form is compared with: those in the most articles. */
  private static final int CANDIDATES = 20;

  /** The most names beside which a candidate is known. */
  private static final int NEIGHBOURS = 50;

  /**
   * The most names of one article that tell who else is meant in it, so that a list is no flood.
   */
  private static final int TELLING = 50;

  /** A name in a larger share of the articles tells nothing about who else is in them. */
  private static final double COMMON = 0.05;

  private static final String[] KEYS = {"article_id", "key"};

  private static final StructType MERGED =
      new StructType()
          .add("resolved_type", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("merged_name", DataTypes.StringType)
          .add("merged_rule", DataTypes.StringType);

  private static final StructType FORM =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("resolved_type", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("key", DataTypes.StringType)
          .add("is_short", DataTypes.BooleanType);

  private CorpusNames() {}

  /**
   * Gives names that differ in spelling, by a nickname or by a middle name only the commonest form.
   *
   * @param names a row for each name of each article: {@code article_id}, {@code resolved_type},
   *     the name, {@code is_open} (the article tells no more of it) and others
   * @return the same rows with the commonest name, the {@code original} one, and in {@code
   *     merged_rule} why they differ
   */
  static Dataset<Row> spelledAlike(Dataset<Row> names) {
    Column key =
        udf((UDF2<String, String, String>) Variants::key, DataTypes.StringType)
            .apply(col("resolved_type"), col("name"));
    Dataset<Row> merged =
        names
            .filter(col("resolved_type").isin("PER", "ORG"))
            .groupBy("resolved_type", "name")
            .agg(count(lit(1)).as("articles"))
            .withColumn("key", key)
            .filter(col("key").isNotNull())
            .groupBy("resolved_type", "key")
            .agg(collect_list(struct(col("name"), col("articles"))).as("variants"))
            .filter(size(col("variants")).gt(1))
            .flatMap((FlatMapFunction<Row, Row>) CorpusNames::merged, Encoders.row(MERGED));
    return names
        .join(merged, new String[] {"resolved_type", "name"}, "left")
        .withColumn("original", col("name"))
        .withColumn("name", coalesce(col("merged_name"), col("name")))
        .withColumn("is_open", col("is_open").and(col("merged_rule").isNull()))
        .drop("merged_name");
  }

  private static Iterator<Row> merged(Row group) {
    String type = group.getString(0);
    List<Row> variants = group.getList(2);
    return Variants.merge(
            type,
            variants.stream().map(v -> new Variants.Variant(v.getString(0), v.getLong(1))).toList())
        .stream()
        .map(m -> RowFactory.create(type, m.name(), m.canonical(), m.rule()))
        .iterator();
  }

  /**
   * Takes a surname or an acronym that an article does not explain for the full name that it mostly
   * stands for in articles that name the same others.
   *
   * @param names what {@link #spelledAlike} returns
   * @param shared keeps what is used more than once
   * @return the same rows with the full name, and {@code corpus_rule} where it is another
   */
  static Dataset<Row> shortForms(Dataset<Row> names, UnaryOperator<Dataset<Row>> shared) {
    Dataset<Row> forms = shared.apply(forms(names));
    Dataset<Row> shorts =
        forms
            .filter(col("is_short"))
            .select(col("article_id"), col("resolved_type"), col("name").as("short"), col("key"));
    Dataset<Row> fulls =
        forms
            .filter(col("is_short").equalTo(false).and(col("key").isNotNull()))
            .join(shorts.select("key").distinct(), "key")
            .select("key", "resolved_type", "name", "article_id");
    WindowSpec commonest = Window.partitionBy("key").orderBy(col("articles").desc(), col("name"));
    Dataset<Row> candidates =
        fulls
            .groupBy("key", "resolved_type", "name")
            .agg(count(lit(1)).as("articles"))
            .withColumn("rank", row_number().over(commonest))
            .filter(col("rank").leq(CANDIDATES))
            .select("key", "name", "articles");
    Dataset<Row> telling = shared.apply(telling(names));
    Dataset<Row> ofKey =
        candidates
            .groupBy("key")
            .agg(collect_list(struct(col("name"), col("articles"))).as("candidates"));
    Column clear =
        udf((UDF1<Row, String>) CorpusNames::clear, DataTypes.StringType)
            .apply(struct(col("candidates"), col("shared")));
    Dataset<Row> meant =
        shorts
            .join(ofKey, "key")
            .join(overlaps(shorts, candidates, fulls, telling), KEYS, "left")
            .withColumn("full_name", clear)
            .filter(col("full_name").isNotNull())
            .select(
                col("article_id"),
                col("resolved_type"),
                col("short").as("name"),
                col("full_name"),
                lit("corpus").as("corpus_rule"));
    return names
        .join(meant, new String[] {"article_id", "resolved_type", "name"}, "left")
        .withColumn("name", coalesce(col("full_name"), col("name")))
        .drop("full_name");
  }

  private static Dataset<Row> forms(Dataset<Row> names) {
    return names
        .filter(col("resolved_type").isin("PER", "ORG"))
        .select("article_id", "resolved_type", "name", "is_open")
        .flatMap((FlatMapFunction<Row, Row>) CorpusNames::forms, Encoders.row(FORM))
        .distinct();
  }

  private static String clear(Row candidatesAndShared) {
    Map<String, Long> shared = new HashMap<>();
    if (!candidatesAndShared.isNullAt(1)) {
      candidatesAndShared.<Row>getList(1).forEach(s -> shared.put(s.getString(0), s.getLong(1)));
    }
    return Candidate.clear(
            candidatesAndShared.<Row>getList(0).stream()
                .map(
                    c ->
                        new Candidate(
                            c.getString(0), c.getLong(1), shared.getOrDefault(c.getString(0), 0L)))
                .toList())
        .map(Candidate::name)
        .orElse(null);
  }

  /** The names of each article that few others have, but some: the article and the name. */
  private static Dataset<Row> telling(Dataset<Row> names) {
    Dataset<Row> distinct =
        names
            .filter(col("resolved_type").isin("PER", "ORG", "LOC"))
            .select(col("article_id"), col("name").as("other"))
            .distinct();
    WindowSpec ofArticle = Window.partitionBy("article_id").orderBy(col("n"), col("other"));
    return rare(distinct)
        .filter(col("n").gt(1))
        .withColumn("rank", row_number().over(ofArticle))
        .filter(col("rank").leq(TELLING))
        .select("article_id", "other");
  }

  /**
   * Without those that so many articles name that they tell nothing about who else is in them.
   *
   * @param distinct article_id and other, each pair once
   * @return the same with {@code n}, the articles that have the other
   */
  static Dataset<Row> rare(Dataset<Row> distinct) {
    Dataset<Row> articles =
        distinct.agg(countDistinct("article_id").multiply(COMMON).plus(5).as("most"));
    Dataset<Row> rare =
        distinct
            .groupBy("other")
            .agg(count(lit(1)).as("n"))
            .crossJoin(articles)
            .filter(col("n").leq(col("most")))
            .select("other", "n");
    return distinct.join(rare, "other");
  }

  /** How many names each candidate's company shares with an article that has the short form. */
  private static Dataset<Row> overlaps(
      Dataset<Row> shorts, Dataset<Row> candidates, Dataset<Row> fulls, Dataset<Row> telling) {
    WindowSpec ofName = Window.partitionBy("full_name").orderBy(col("n").desc(), col("other"));
    Dataset<Row> ofKey = candidates.select(col("key"), col("name").as("full_name"));
    Dataset<Row> company =
        fulls
            .select(col("name").as("full_name"), col("article_id"))
            .distinct()
            .join(ofKey.select("full_name").distinct(), "full_name")
            .join(telling, "article_id")
            .filter(col("other").notEqual(col("full_name")))
            .groupBy("full_name", "other")
            .agg(count(lit(1)).as("n"), min("article_id").as("only_in"))
            .withColumn("rank", row_number().over(ofName))
            .filter(col("rank").leq(NEIGHBOURS))
            .select("full_name", "other", "n", "only_in");
    return shorts
        .select("article_id", "key")
        .distinct()
        .join(telling, "article_id")
        .join(company.join(ofKey, "full_name"), new String[] {"key", "other"})
        // What the article itself says beside a full name is no evidence for its short form.
        .filter(col("n").gt(1).or(col("only_in").notEqual(col("article_id"))))
        .groupBy("article_id", "key", "full_name")
        .agg(count(lit(1)).as("shared"))
        .groupBy(col("article_id"), col("key"))
        .agg(collect_list(struct(col("full_name"), col("shared"))).as("shared"));
  }

  /** What a name is a form of: the key under which full and short forms meet. */
  private static Iterator<Row> forms(Row row) {
    String article = row.getString(0);
    String type = row.getString(1);
    String name = row.getString(2);
    boolean open = row.getBoolean(3);
    List<Row> forms = new ArrayList<>();
    if (type.equals("PER")) {
      PersonName person = PersonName.of(name);
      if (person != null && !person.isAbbreviated()) {
        forms.add(RowFactory.create(article, type, name, "PER " + person.familyKey(), false));
      } else if (person == null && open) {
        String key = "PER " + Spelling.sound(PersonName.core(name));
        forms.add(RowFactory.create(article, type, name, key, true));
      }
    } else if (type.equals("ORG")) {
      if (OrganisationName.isAcronym(name) && open) {
        forms.add(RowFactory.create(article, type, name, "ORG " + name.replace(".", ""), true));
      }
      for (String acronym : OrganisationName.acronyms(name)) {
        forms.add(RowFactory.create(article, type, name, "ORG " + acronym, false));
      }
    }
    return forms.iterator();
  }
}
