package dateline.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Declarations as lines of tab-separated text: one of each table, which has no id and its key for a
 * type, and one of each column.
 */
final class SchemaRecord {
  private static final List<String> HEAD =
      List.of("table", "id", "name", "type", "nulls", "unit", "range", "description");

  private SchemaRecord() {}

  static List<String> lines(List<Table> tables) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", HEAD));
    for (Table table : tables) {
      String key = "key " + String.join(", ", table.key());
      lines.add(String.join("\t", table.name(), "", "", key, "", "", "", table.description()));
      for (Column column : table.columns()) {
        lines.add(
            String.join(
                "\t",
                table.name(),
                Integer.toString(column.id()),
                column.name(),
                Dictionary.typeName(column.type()),
                column.required() ? "required" : "optional",
                column.unit(),
                column.range(),
                column.description()));
      }
    }
    return lines;
  }

  /** What readers of the released lines would trip over in those declared; empty if nothing. */
  static List<String> breaks(List<String> released, List<String> declared) {
    Map<String, String[]> now = byId(declared);
    List<String> breaks = new ArrayList<>();
    byId(released)
        .forEach(
            (id, before) -> {
              String who =
                  before[1].isEmpty()
                      ? "table " + before[0]
                      : before[0] + "." + before[2] + " (field id " + before[1] + ")";
              String[] after = now.get(id);
              if (after == null) {
                breaks.add(who + " is gone");
                return;
              }
              for (int i = 2; i < HEAD.size(); i++) {
                if (!before[i].equals(after[i])) {
                  breaks.add(
                      String.format(
                          "%s: %s was '%s' and is '%s'", who, HEAD.get(i), before[i], after[i]));
                }
              }
            });
    return breaks.isEmpty() ? misplaced(released, declared) : breaks;
  }

  private static List<String> misplaced(List<String> released, List<String> declared) {
    Map<String, List<String>> now = byTable(declared);
    List<String> misplaced = new ArrayList<>();
    byTable(released)
        .forEach(
            (table, ids) -> {
              if (!now.get(table).subList(0, ids.size()).equals(ids)) {
                misplaced.add(
                    table + ": released columns stand in another order, or a new one before them");
              }
            });
    return misplaced;
  }

  private static Map<String, String[]> byId(List<String> lines) {
    Map<String, String[]> byId = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      byId.put(cells[0] + "." + cells[1], cells);
    }
    return byId;
  }

  private static Map<String, List<String>> byTable(List<String> lines) {
    Map<String, List<String>> byTable = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      byTable.computeIfAbsent(cells[0], t -> new ArrayList<>()).add(cells[1]);
    }
    return byTable;
  }
}
