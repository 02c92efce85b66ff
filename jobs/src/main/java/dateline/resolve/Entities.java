package dateline.resolve;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import dateline.InternalRows;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Sums up each entity from its mentions. */
final class Entities {
  private static final StructType ENTITY =
      new StructType()
          .add("type", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("mentions", DataTypes.LongType)
          .add("articles", DataTypes.LongType)
          .add("stories", DataTypes.LongType)
          .add("first_on", DataTypes.DateType)
          .add("last_on", DataTypes.DateType)
          .add("country", DataTypes.StringType)
          .add("latitude", DataTypes.DoubleType)
          .add("longitude", DataTypes.DoubleType);

  private static final int STORY_ID = 1;
  private static final int ARTICLE_ID = 2;
  private static final int TYPE = 3;
  private static final int PUBLISHED_ON = 4;
  private static final int NAME = 5;
  private static final int NAMED = 6;
  private static final int COUNTRY = 7;
  private static final int LATITUDE = 8;
  private static final int LONGITUDE = 9;
  private static final int N = 10;

  /** A name or a country of an entity, and what speaks for it. */
  private static final class Choice {
    private final UTF8String text;
    private int named = Integer.MIN_VALUE;
    private long n;
    private Double latitude;
    private Double longitude;

    private Choice(UTF8String text) {
      this.text = text;
    }
  }

  /** An editor's choice before a rule's, then the commoner. */
  private static final Comparator<Choice> BETTER =
      Comparator.<Choice>comparingInt(c -> c.named)
          .thenComparingLong(c -> c.n)
          .thenComparing(c -> c.text);

  private final Map<UTF8String, Choice> names = new HashMap<>();
  private final Map<UTF8String, Choice> countries = new HashMap<>();
  private UTF8String type;
  private UTF8String story;
  private UTF8String article;
  private long mentions;
  private long articles;
  private long stories;
  private Integer first;
  private Integer last;

  private Entities() {}

  /**
   * A row for each entity: its name, its numbers, and the country in which most of its mentions put
   * it.
   *
   * @param mentions of entities alone
   */
  static Dataset<Row> of(Dataset<Row> mentions) {
    Column isPlace = col("entity_type").equalTo("LOC");
    Dataset<Row> inArticles =
        mentions
            .groupBy(
                col("entity_id"),
                col("story_id"),
                col("article_id"),
                col("entity_type"),
                col("published_on"),
                col("name"),
                when(isPlace, col("country")).as("country"))
            .agg(
                max("named").as("named"),
                max("latitude").as("latitude"),
                max("longitude").as("longitude"),
                count(lit(1)).as("n"))
            .select(
                "entity_id",
                "story_id",
                "article_id",
                "entity_type",
                "published_on",
                "name",
                "named",
                "country",
                "latitude",
                "longitude",
                "n");
    return InternalRows.grouped(
        inArticles
            .repartition(col("entity_id"))
            .sortWithinPartitions("entity_id", "story_id", "article_id"),
        "entity_id",
        ENTITY,
        rows -> List.of(new Entities().summed(rows)).iterator());
  }

  private InternalRow summed(Iterator<InternalRow> rows) {
    rows.forEachRemaining(this::add);
    Choice name = names.values().stream().max(BETTER).orElseThrow();
    Choice country = countries.values().stream().max(BETTER).orElse(new Choice(null));
    return new GenericInternalRow(
        new Object[] {
          type,
          name.text,
          mentions,
          articles,
          stories,
          first,
          last,
          country.text,
          country.latitude,
          country.longitude
        });
  }

  /** Rows come by story, and by article in it. */
  private void add(InternalRow row) {
    long n = row.getLong(N);
    mentions += n;
    if (!row.getUTF8String(STORY_ID).equals(story)) {
      story = row.getUTF8String(STORY_ID).clone();
      stories++;
    }
    if (!row.getUTF8String(ARTICLE_ID).equals(article)) {
      article = row.getUTF8String(ARTICLE_ID).clone();
      articles++;
    }
    if (type == null) {
      type = row.getUTF8String(TYPE).clone();
    }
    if (!row.isNullAt(PUBLISHED_ON)) {
      int day = row.getInt(PUBLISHED_ON);
      first = first == null ? day : Math.min(first, day);
      last = last == null ? day : Math.max(last, day);
    }
    Choice name = choice(names, row.getUTF8String(NAME));
    name.named = Math.max(name.named, row.getInt(NAMED));
    name.n += n;
    if (!row.isNullAt(COUNTRY)) {
      Choice country = choice(countries, row.getUTF8String(COUNTRY));
      country.n += n;
      if (!row.isNullAt(LATITUDE)) {
        country.latitude = larger(country.latitude, row.getDouble(LATITUDE));
        country.longitude = larger(country.longitude, row.getDouble(LONGITUDE));
      }
    }
  }

  private static Choice choice(Map<UTF8String, Choice> choices, UTF8String text) {
    Choice known = choices.get(text);
    if (known == null) {
      UTF8String kept = text.clone();
      known = new Choice(kept);
      choices.put(kept, known);
    }
    return known;
  }

  private static double larger(Double a, double b) {
    return a == null ? b : Math.max(a, b);
  }
}
