package dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.LocalSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class CompanyTest {
  private static final StructType ARTICLES =
      new StructType()
          .add("name", DataTypes.StringType)
          .add("article_id", DataTypes.StringType)
          .add("others", DataTypes.createArrayType(DataTypes.StringType));

  private final List<Row> articles = new ArrayList<>();

  private void article(String id, String name, String... others) {
    articles.add(RowFactory.create(name, id, others));
  }

  private List<Row> company(String name) {
    return Company.of(LocalSpark.session().createDataFrame(articles, ARTICLES))
        .filter("name = '" + name + "'")
        .head()
        .getList(1);
  }

  @Test
  void theNamesOfMostArticlesComeFirst() {
    article("1", "Ann Lee", "Kofi Mensah", "Ann Lee", "Ana Lima");
    article("2", "Ann Lee", "Piotr Nowak", "Kofi Mensah");
    article("3", "Bo Orr", "Ivo Andersen");

    assertThat(company("Ann Lee"))
        .containsExactly(
            RowFactory.create("Kofi Mensah", null),
            RowFactory.create("Ana Lima", "1"),
            RowFactory.create("Piotr Nowak", "2"));
  }

  @Test
  void fiftyNamesAreTold() {
    String[] many = IntStream.range(0, 60).mapToObj("Name %02d"::formatted).toArray(String[]::new);
    article("1", "Ann Lee", many);
    article("2", "Ann Lee", "Name 59");

    assertThat(company("Ann Lee"))
        .hasSize(50)
        .startsWith(RowFactory.create("Name 59", null), RowFactory.create("Name 00", "1"))
        .endsWith(RowFactory.create("Name 48", "1"));
  }

  @Test
  void tenThousandArticlesAreAsked() {
    for (int i = 0; i < 10_000; i++) {
      article("%05d".formatted(i), "Ann Lee", "Kofi Mensah");
    }
    article("10000", "Ann Lee", "Ana Lima");

    assertThat(company("Ann Lee")).containsExactly(RowFactory.create("Kofi Mensah", null));
  }
}
