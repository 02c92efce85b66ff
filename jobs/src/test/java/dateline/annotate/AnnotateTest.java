package dateline.annotate;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import dateline.StageContext;
import dateline.table.TableSet;
import dateline.table.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Spark NLP and what mends it, together. */
class AnnotateTest {
  private static TableSet annotated(String title, String body) {
    return annotated(title, body, ToneModels.FAST);
  }

  private static TableSet annotated(String title, String body, String tones) {
    StructType schema =
        new StructType()
            .add("article_id", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("body", DataTypes.StringType)
            .add("language", DataTypes.StringType);
    Dataset<Row> articles =
        LocalSpark.session()
            .createDataFrame(List.of(RowFactory.create("a", title, body, "en")), schema);
    StageContext context = LocalSpark.context(2);
    return new Annotate(
            List.of("en"), NameSource.shipped(NameModels.FAST), ToneSource.shipped(tones))
        .apply(TableSet.of("articles", articles), context);
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.orderBy(col("begin")).select("text").as(Encoders.STRING()).collectAsList();
  }

  @Test
  void sentencesAreThoseOfAReader() {
    Dataset<Row> sentences =
        annotated(
                "Primaries; Ohio Postpones",
                "The ban ended on April 13. In May it began anew.\n\n“Why now?” Sen. Collins asked.")
            .get(Tables.SENTENCES);

    assertThat(texts(sentences))
        .containsExactly(
            "Primaries; Ohio Postpones",
            "The ban ended on April 13.",
            "In May it began anew.",
            "“Why now?” Sen. Collins asked.");
  }

  @Test
  void offsetsCountCodePoints() {
    String title = "😀 Talks";
    String body = "😀 Armenia and Georgia met in Tbilisi, Narek Vardanian said.";
    List<Row> mentions =
        annotated(title, body)
            .get(Tables.MENTIONS)
            .select("begin", "end", "text", "type")
            .collectAsList();
    String text = title + "\n\n" + body;

    assertThat(mentions).hasSizeGreaterThanOrEqualTo(3);
    for (Row mention : mentions) {
      int begin = text.offsetByCodePoints(0, mention.getInt(0));
      int end = text.offsetByCodePoints(0, mention.getInt(1));
      assertThat(text.substring(begin, end)).isEqualTo(mention.getString(2));
    }
  }

  @Test
  void theAccurateModelOfToneHasItsSayOnNamesAlone() {
    String body = "Narek Vardanian condemned the brutal attack on Armenia. It rained in Tbilisi.";
    TableSet fast = annotated("Talks", body);
    TableSet accurate = annotated("Talks", body, ToneModels.ACCURATE);

    assertThat(inOrder(accurate.get(Tables.SENTENCES)))
        .isEqualTo(inOrder(fast.get(Tables.SENTENCES)));
    Dataset<Row> mentions = accurate.get(Tables.MENTIONS);
    String[] tone = {"sentiment", "sentiment_label"};
    assertThat(inOrder(mentions.drop(tone)))
        .isNotEmpty()
        .isEqualTo(inOrder(fast.get(Tables.MENTIONS).drop(tone)));
    assertThat(inOrder(mentions)).isNotEqualTo(inOrder(fast.get(Tables.MENTIONS)));
  }

  private static List<Row> inOrder(Dataset<Row> rows) {
    return rows.orderBy("begin").collectAsList();
  }

  @Test
  void headlinesShareTheNamesOfTheBody() {
    List<Row> inTitle =
        annotated(
                "Aliyev Again Cautions Armenia Against Armament",
                "Azerbaijani President Ilham Aliyev has again warned Armenia against rearming.")
            .get(Tables.MENTIONS)
            .filter(col("sentence").equalTo(0))
            .orderBy("begin")
            .select("text", "type")
            .collectAsList();

    assertThat(inTitle)
        .containsExactly(RowFactory.create("Aliyev", "PER"), RowFactory.create("Armenia", "LOC"));
  }

  @Test
  void wordsOfOtherScriptsAndPartyMarksAreNoNames() {
    assertThat(
            texts(
                annotated(
                        "",
                        "Mr. Lee (R-OH) met the press in Ohio. की आप कोई अलग तरह की सावधानी लेते हैं?")
                    .get(Tables.MENTIONS)))
        .contains("Lee", "Ohio")
        .doesNotContain("R-OH", "Mr. Lee")
        .allMatch(text -> text.matches("[\\p{IsLatin} .]+"));
  }
}
