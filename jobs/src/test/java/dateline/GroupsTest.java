package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static InternalRow row(Object... values) {
    return new GenericInternalRow(values);
  }

  private static InternalRow keyed(String key, int value) {
    return row(value, UTF8String.fromString(key));
  }

  private static List<String> made(List<InternalRow> rows, Groups.OfGroup function) {
    List<String> made = new ArrayList<>();
    new Groups(rows.iterator(), 1, function)
        .forEachRemaining(row -> made.add(row.getUTF8String(0) + " " + row.getInt(1)));
    return made;
  }

  private static Iterator<InternalRow> sum(Iterator<InternalRow> rows) {
    int sum = 0;
    while (rows.hasNext()) {
      sum += rows.next().getInt(0);
    }
    return List.of(row(sum)).iterator();
  }

  private static final List<InternalRow> ROWS =
      List.of(keyed("a", 1), keyed("a", 2), keyed("b", 10), keyed("c", 100), keyed("c", 200));

  @Test
  void aFunctionIsGivenTheRowsOfOneKey() {
    assertThat(made(ROWS, GroupsTest::sum)).containsExactly("a 3", "b 10", "c 300");
  }

  @Test
  void rowsThatItLeavesAreNotGivenToTheNextGroup() {
    assertThat(made(ROWS, rows -> List.of(row(rows.next().getInt(0))).iterator()))
        .containsExactly("a 1", "b 10", "c 100");
    assertThat(made(ROWS, rows -> List.of(row(7)).iterator())).containsExactly("a 7", "b 7", "c 7");
  }

  @Test
  void aGroupMayGiveNothingOrSeveralRows() {
    assertThat(made(ROWS, rows -> List.<InternalRow>of().iterator())).isEmpty();
    assertThat(made(ROWS, rows -> rows.next().getInt(0) == 10 ? rows(1, 2) : rows()))
        .containsExactly("b 1", "b 2");
    assertThat(made(List.of(), GroupsTest::sum)).isEmpty();
  }

  private static Iterator<InternalRow> rows(int... values) {
    List<InternalRow> rows = new ArrayList<>();
    for (int value : values) {
      rows.add(row(value));
    }
    return rows.iterator();
  }

  @Test
  void anIteratorAtItsEndSaysSo() {
    Groups none = new Groups(List.<InternalRow>of().iterator(), 1, GroupsTest::sum);
    assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(
            () ->
                made(
                    ROWS,
                    rows -> {
                      rows.next();
                      rows.next();
                      return List.of(rows.next()).iterator();
                    }))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("no more rows of a");
  }
}
