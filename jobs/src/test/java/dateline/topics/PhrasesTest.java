package dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final StructType TERMS =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("term", DataTypes.StringType)
          .add("count", DataTypes.IntegerType);

  /** A hundred articles of other words. */
  private final List<Row> rows = new ArrayList<>();

  PhrasesTest() {
    for (int a = 0; a < 100; a++) {
      add(a, "word" + a, 100);
    }
  }

  private void add(int article, String term, int count) {
    rows.add(RowFactory.create("a" + article, term, count));
  }

  private List<String> significant() {
    return Phrases.significant(LocalSpark.session().createDataFrame(rows, TERMS))
        .as(Encoders.STRING())
        .collectAsList();
  }

  @Test
  void wordsThatSeekEachOtherAreAPhraseAndCommonOnesThatMeetAreNone() {
    for (int a = 0; a < 10; a++) {
      add(a, "interest", 2);
      add(a, "rate", 3);
      add(a, "interest rate", 2);
    }
    for (int a = 0; a < 100; a++) {
      add(a, "local", 5);
      add(a, "official", 5);
      if (a % 5 == 0) {
        add(a, "local official", 1);
      }
    }

    assertThat(significant()).containsExactly("interest rate");
  }

  @Test
  void twoStoriesMakeNoPhrase() {
    for (int a = 0; a < 3; a++) {
      add(a, "climate", 1);
      add(a, "change", 1);
      add(a, "climate change", 1);
      if (a < 2) {
        add(a, "curly", 1);
        add(a, "hair", 1);
        add(a, "curly hair", 1);
      }
    }

    assertThat(significant()).containsExactly("climate change");
  }

  @Test
  void aWordThatBoilerplateTookAwayLeavesAPhraseAlone() {
    for (int a = 0; a < 3; a++) {
      add(a, "climate", 1);
      add(a, "change", a == 0 ? 1 : 3);
      add(a, "climate change", 2);
    }

    assertThat(significant()).containsExactly("climate change");
  }
}
