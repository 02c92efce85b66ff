package dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import dateline.StageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorpusShortFormsTest {
  private static final StructType NAMES =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("resolved_type", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("is_open", DataTypes.BooleanType);

  private final List<Row> names = new ArrayList<>();
  private final StageContext context = LocalSpark.context(1);

  @AfterEach
  void release() {
    context.release();
  }

  private void article(String id, String... persons) {
    for (String person : persons) {
      names.add(RowFactory.create(id, "PER", person, true));
    }
  }

  private void organisation(String id, String name) {
    names.add(RowFactory.create(id, "ORG", name, true));
  }

  /** Who is meant by a name of an article. */
  private String meant(String article, String name) {
    List<Row> found =
        CorpusShortForms.explained(
                LocalSpark.session().createDataFrame(names, NAMES),
                names.stream().map(row -> row.getString(0)).distinct().count(),
                context::shared)
            .filter("article_id = '" + article + "' and corpus_rule = 'corpus'")
            .collectAsList();
    assertThat(found).hasSizeLessThanOrEqualTo(1);
    return found.isEmpty() ? name : found.get(0).<String>getAs("name");
  }

  @Test
  void aSurnameIsTheOneWhoseCompanyTheArticleNames() {
    article("1", "Jane Doe", "Kofi Mensah", "Ana Lima");
    article("2", "Jane Doe", "Kofi Mensah", "Ana Lima");
    article("3", "John Doe", "Piotr Nowak");
    article("4", "John Doe", "Piotr Nowak");
    article("5", "Doe", "Kofi Mensah", "Ana Lima");
    article("6", "Doe", "Ivo Andersen");

    assertThat(meant("5", "Doe")).isEqualTo("Jane Doe");
    assertThat(meant("6", "Doe")).as("nothing tells").isEqualTo("Doe");
  }

  /** An article on a president, who has much company, and his niece, who is in no other. */
  @Test
  void anArticleIsNoEvidenceForWhomItMeansItself() {
    String[] cabinet =
        IntStream.range(0, 50).mapToObj("Ann Minister%02d"::formatted).toArray(String[]::new);
    for (int i = 0; i < 4; i++) {
      article("cabinet " + i, "Paul Orr");
      article("cabinet " + i, cabinet);
    }
    article("alone", "Paul Orr");
    article("other", "Kofi Mensah", "Ana Lima", "Piotr Nowak");
    article("both", "Paul Orr", "Mary Orr", "Orr");
    article("both", cabinet[0], "Kofi Mensah", "Ana Lima", "Piotr Nowak");

    assertThat(meant("both", "Orr")).isEqualTo("Paul Orr");
  }

  @Test
  void aNameOfManyArticlesNeedsNoCompany() {
    for (int i = 0; i < 5; i++) {
      article("known " + i, "Jane Doe");
      organisation("known " + i, "World Food Fund");
    }
    for (int i = 0; i < 4; i++) {
      article("little known " + i, "Kofi Mensah");
    }
    article("surname", "Doe");
    organisation("acronym", "WFF");
    article("unclear", "Mensah");

    assertThat(meant("surname", "Doe")).isEqualTo("Jane Doe");
    assertThat(meant("acronym", "WFF")).isEqualTo("World Food Fund");
    assertThat(meant("unclear", "Mensah")).as("in too few").isEqualTo("Mensah");
  }

  @Test
  void ofSeveralTheOneInFarMoreArticlesIsMeant() {
    for (int i = 0; i < 10; i++) {
      article("famous " + i, "Jane Doe");
    }
    article("famous 0", "John Doe");
    article("famous 1", "John Doe");
    article("other", "Doe");

    assertThat(meant("other", "Doe")).isEqualTo("Jane Doe");
  }
}
