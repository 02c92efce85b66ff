package dateline;

import dateline.table.Table;
import dateline.table.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB over a published run, with one view a table: what most readers use. */
public final class Duck implements AutoCloseable {
  private final Connection connection;

  /**
   * Opens a run.
   *
   * @param run the folder that holds the tables
   */
  public Duck(Path run) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    for (Table table : Tables.ALL) {
      if (Files.exists(run.resolve(table.name()))) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(
              "create view "
                  + table.name()
                  + " as select * from '"
                  + run
                  + "/"
                  + table.name()
                  + "/*.parquet'");
        }
      }
    }
  }

  /** The rows of a query, values as text; null stays null. */
  public List<List<String>> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          Object value = result.getObject(i);
          row.add(value == null ? null : value.toString());
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** The single number that a query gives. */
  public long number(String sql) throws SQLException {
    return Long.parseLong(rows(sql).get(0).get(0));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
