package dateline.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dateline.InternalRows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Takes a surname or an acronym that an article does not explain for the full name that it mostly
 * stands for in articles that name the same others.
 */
final class CorpusShortForms {
  /** The most full names that one short form is compared with: those in the most articles. */
  private static final int CANDIDATES = 20;

  /**
   * The most names of one article that tell who else is meant in it, so that a list is no flood.
   */
  private static final int TELLING = 50;

  /** A name in a larger share of the articles tells nothing about who else is in them. */
  private static final double COMMON = 0.05;

  private static final StructType FULL =
      new StructType()
          .add("key", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("articles", DataTypes.LongType);

  private CorpusShortForms() {}

  /**
   * Gives short forms the full name.
   *
   * @param names what {@link CorpusSpelling#alike} returns
   * @param articles how many articles there are
   * @param shared keeps what is used more than once
   * @return the same rows with the full name, and {@code corpus_rule} where it is another
   */
  static Dataset<Row> explained(
      Dataset<Row> names, long articles, UnaryOperator<Dataset<Row>> shared) {
    return names
        .join(
            FewRows.of(shared.apply(meant(names, articles, shared))),
            new String[] {"article_id", "resolved_type", "name"},
            "left")
        .withColumn("corpus_rule", when(col("full_name").isNotNull(), "corpus"))
        .withColumn("name", coalesce(col("full_name"), col("name")))
        .drop("full_name");
  }

  private static Dataset<Row> meant(
      Dataset<Row> names, long articles, UnaryOperator<Dataset<Row>> shared) {
    Dataset<Row> inArticles = shared.apply(inArticles(names));
    Dataset<Row> counted = shared.apply(counted(inArticles));
    Dataset<Row> shorts = shared.apply(shorts(names));
    Dataset<Row> candidates = shared.apply(candidates(counted, shorts.select("key").distinct()));
    Dataset<Row> telling = shared.apply(telling(inArticles, counted, articles));
    Dataset<Row> known =
        candidates
            .join(company(candidates, inArticles, telling), new String[] {"name"}, "left")
            .select(
                col("key"),
                lit(false).as("is_short"),
                col("name"),
                col("articles"),
                col("company"));
    Dataset<Row> unknown =
        shorts
            .join(FewRows.of(candidates.select("key")), new String[] {"key"}, "left_semi")
            .join(telling, new String[] {"article_id"}, "left")
            .select(
                col("key"),
                lit(true).as("is_short"),
                col("name"),
                col("article_id"),
                col("resolved_type"),
                col("others"));
    return InternalRows.grouped(
            known
                .unionByName(unknown, true)
                .select(MeantNames.COLUMNS.stream().map(c -> col(c)).toArray(Column[]::new))
                .repartition(col("key"))
                .sortWithinPartitions("key", "is_short"),
            "key",
            MeantNames.MEANT,
            MeantNames::of)
        .drop("key");
  }

  /** Each name of each article once, with what it names there. */
  private static Dataset<Row> inArticles(Dataset<Row> names) {
    return names
        .filter(col("resolved_type").isin("PER", "ORG", "LOC"))
        .groupBy("article_id", "name")
        .agg(
            max(col("resolved_type").equalTo("PER")).as("is_person"),
            max(col("resolved_type").equalTo("ORG")).as("is_organisation"));
  }

  /** How many articles have a name, and in how many it names a person or an organisation. */
  private static Dataset<Row> counted(Dataset<Row> inArticles) {
    return inArticles
        .groupBy("name")
        .agg(
            count(lit(1)).as("n"),
            sum(col("is_person").cast(DataTypes.LongType)).as("persons"),
            sum(col("is_organisation").cast(DataTypes.LongType)).as("organisations"));
  }

  /** Each short form of each article once, with what full names of it have too. */
  private static Dataset<Row> shorts(Dataset<Row> names) {
    Column key =
        udf((UDF2<String, String, String>) CorpusShortForms::key, DataTypes.StringType)
            .apply(col("resolved_type"), col("name"));
    return names
        .filter(col("is_open").and(col("resolved_type").isin("PER", "ORG")))
        .select(col("article_id"), col("resolved_type"), col("name"), key.as("key"))
        .filter(col("key").isNotNull())
        .distinct();
  }

  /** The full names that short forms may stand for, each with how many articles have it. */
  private static Dataset<Row> candidates(Dataset<Row> counted, Dataset<Row> keys) {
    WindowSpec commonest = Window.partitionBy("key").orderBy(col("articles").desc(), col("name"));
    return counted
        .filter(col("persons").plus(col("organisations")).gt(0))
        .select("name", "persons", "organisations")
        .flatMap((FlatMapFunction<Row, Row>) CorpusShortForms::fullForms, Encoders.row(FULL))
        .join(keys, "key")
        .withColumn("rank", row_number().over(commonest))
        .filter(col("rank").leq(CANDIDATES))
        .withColumn("candidates", count(lit(1)).over(Window.partitionBy("key")))
        .select("key", "name", "articles", "candidates");
  }

  /** For each article its names that few others have, but some. */
  private static Dataset<Row> telling(
      Dataset<Row> inArticles, Dataset<Row> counted, long articles) {
    Dataset<Row> few = counted.select("name", "n").filter(col("n").gt(1).and(tells(articles)));
    Column rarest = slice(sort_array(collect_list(struct(col("n"), col("name")))), 1, TELLING);
    return inArticles
        .select("article_id", "name")
        .join(FewRows.of(few), "name")
        .groupBy("article_id")
        .agg(rarest.getField("name").as("others"));
  }

  /**
   * Whether a name, by the number of articles that have it in {@code n}, tells something about who
   * else is in them.
   *
   * @param articles how many articles there are
   */
  static Column tells(long articles) {
    return col("n").leq(COMMON * articles + 5);
  }

  /**
   * The names beside which candidates mostly stand, for those on which company decides. What only
   * one article says is told with the article, for it is no evidence for what this one means.
   */
  private static Dataset<Row> company(
      Dataset<Row> candidates, Dataset<Row> inArticles, Dataset<Row> telling) {
    Dataset<Row> open =
        candidates
            .filter(col("candidates").gt(1).or(col("articles").lt(Candidate.KNOWN)))
            .select("name");
    return Company.of(
        inArticles
            .filter(col("is_person").or(col("is_organisation")))
            .select("article_id", "name")
            .join(FewRows.of(open), new String[] {"name"}, "left_semi")
            .join(telling, "article_id"));
  }

  /** Null for a name that is no short form. */
  private static String key(String type, String name) {
    if (type.equals("PER")) {
      return PersonName.of(name) == null ? "PER " + Spelling.sound(PersonName.core(name)) : null;
    }
    return OrganisationName.isAcronym(name) ? "ORG " + name.replace(".", "") : null;
  }

  /** The keys of the short forms that a name has as that of a person and of an organisation. */
  private static Iterator<Row> fullForms(Row row) {
    String name = row.getString(0);
    long persons = row.getLong(1);
    long organisations = row.getLong(2);
    List<Row> forms = new ArrayList<>();
    PersonName person = persons > 0 ? PersonName.of(name) : null;
    if (person != null && !person.isAbbreviated()) {
      forms.add(RowFactory.create("PER " + person.familyKey(), name, persons));
    }
    if (organisations > 0) {
      for (String acronym : OrganisationName.acronyms(name)) {
        forms.add(RowFactory.create("ORG " + acronym, name, organisations));
      }
    }
    return forms.iterator();
  }
}
