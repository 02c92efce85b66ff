package dateline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  @Test
  void dataReadmeHoldsTheGeneratedReference() throws IOException {
    String readme = Files.readString(Project.path("data/README.md"));

    assertThat(readme)
        .as("data/README.md is stale: paste what ./dateline tables --format markdown prints")
        .contains(Dictionary.markdown().strip());
  }

  @Test
  void everyTableOfTheDesignIsDeclared() {
    assertThat(Tables.ALL)
        .extracting(Table::name)
        .containsExactlyInAnyOrder(
            "articles",
            "rejects",
            "sentences",
            "mentions",
            "quotations",
            "entities",
            "aliases",
            "article_terms",
            "cooccurrences",
            "cooccurrence_trends",
            "entity_graph",
            "article_sentiment",
            "entity_sentiment",
            "entity_stances",
            "topics",
            "topic_terms",
            "topic_model",
            "article_topics",
            "topic_trends");
  }

  @Test
  void textNamesEveryColumn() {
    String text = Dictionary.text();

    for (Table table : Tables.ALL) {
      assertThat(text).contains(table.name());
      assertThat(text).contains(table.columnNames());
    }
  }

  @Test
  void aKeyMustBeAmongTheColumns() {
    Column column = Column.text(1, "name", "A name.", "x");

    assertThatThrownBy(
            () -> new Table("t", "A table.", List.of("id"), List.of("name"), List.of(column)))
        .hasMessageContaining("table t: key [id]");
  }

  @Test
  void everyReferenceIsToAKeyOfTheSameTypes() {
    for (Table table : Tables.ALL) {
      for (Table.Reference reference : table.references()) {
        Table referred = Tables.named(reference.table());
        assertThat(reference.columns().stream().map(c -> table.column(c).type()))
            .as("%s of %s", reference, table.name())
            .containsExactlyElementsOf(
                referred.key().stream().map(k -> referred.column(k).type()).toList());
      }
    }
  }

  /** A column of that name holds such a key, in whatever table. */
  @Test
  void everyColumnThatHoldsAKeySaysSo() {
    Map<String, String> keys =
        Map.of("article_id", "articles", "entity_id", "entities", "topic", "topics");
    for (Table table : Tables.ALL) {
      keys.forEach(
          (column, referred) -> {
            if (table.columnNames().contains(column) && !table.name().equals(referred)) {
              assertThat(table.references())
                  .as(table.name())
                  .contains(new Table.Reference(List.of(column), referred));
            }
          });
    }
  }

  @Test
  void everyFormTellsWhatAColumnRefersTo() {
    assertThat(Dictionary.text()).contains("The entity that it refers to. Refers to entities.");
    assertThat(Dictionary.markdown())
        .contains("Sentence that holds the mention. Refers to `sentences`, with `article_id`. |");
    assertThat(Dictionary.json().toString())
        .contains("{columns=[article_id, sentence], table=sentences, key=[article_id, sentence]}");
  }

  @Test
  void aReferenceIsOfColumnsOfTheTable() {
    Column column = Column.text(1, "name", "A name.", "x");
    Table table = new Table("t", "A table.", List.of("name"), List.of("name"), List.of(column));

    assertThatThrownBy(() -> table.referringTo("articles", "id"))
        .hasMessageContaining(
            "table t: Reference[columns=[id], table=articles] must be of columns");
    assertThatThrownBy(() -> table.referringTo("articles"))
        .hasMessage("a reference to articles needs columns");
  }

  @Test
  void aFieldIdIsGivenOnce() {
    Column name = Column.text(1, "name", "A name.", "x");
    Column other = Column.text(1, "other", "Another.", "x");

    assertThatThrownBy(
            () ->
                new Table("t", "A table.", List.of("name"), List.of("name"), List.of(name, other)))
        .hasMessage("table t has two columns of the field id 1");
    assertThatThrownBy(() -> Column.text(1000, "name", "A name.", "x"))
        .hasMessage("column name has field id 1000, not one from 1 to 999");
  }

  @Test
  void aColumnNeedsADescription() {
    assertThatThrownBy(() -> Column.text(1, "name", "", "x"))
        .hasMessage("column name needs a description and an example");
  }
}
