package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor's corrections, from the file to the tables, over runs. */
class CorrectionsIT {
  private static final String HEADER = "alias,entity,type,action\n";

  @TempDir Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void corpus() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    article(
        "ferry",
        "Robert Tallis met Anna Weiss in Oslo on Monday. Tallis thanked the Harbour Union.");
    article("bridge", "Bob Tallis spoke to Henrik Dahl in Bergen. Mr Tallis left with Anna Weiss.");
    article("strike", "The Harbour Union wrote to Anna Weiss, said Henrik Dahl in Oslo.");
  }

  private void article(String name, String text) throws IOException {
    Files.writeString(input.resolve(name + ".txt"), "News of the " + name + "\n\n" + text + "\n");
  }

  private void run(String... options) {
    List<String> args =
        new ArrayList<>(List.of("run", "--until", "resolve", "--output", output.toString()));
    args.addAll(List.of(options));
    if (!args.contains("--from")) {
      args.addAll(List.of("--input", input.toString()));
    }
    Commands.Output result = Commands.dateline(args.toArray(new String[0]));
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private String file(String lines) throws IOException {
    return Files.writeString(folder.resolve("corrections.csv"), HEADER + lines).toString();
  }

  private List<List<String>> rows(String sql) throws SQLException {
    try (Duck duck = new Duck(output.resolve("latest"))) {
      return duck.rows(sql);
    }
  }

  private static final String WHO =
      "select distinct text, entity_id, rule from mentions order by text, entity_id";

  @Test
  void eachActionChangesTheTablesAndLastsOverReRunsAndAGrownCorpus()
      throws IOException, SQLException {
    run();
    List<List<String>> before = rows(WHO);
    assertThat(before)
        .contains(
            List.of("Bob Tallis", "per/robert-tallis", "nickname"),
            List.of("Anna Weiss", "per/anna-weiss", "full"),
            List.of("Oslo", "loc/oslo", "full"));
    assertThat(rows("select 1 from mentions where text like '%Harbour Union'")).isNotEmpty();

    String corrections =
        file(
            "Bob Tallis,Robert Tallis,PER,split\n"
                + "Anna Weiss,Anna Weiss-Holm,PER,merge\n"
                + "Harbour Union,,ORG,drop\n"
                + "loc/oslo,Oslo (Norway),,rename\n"
                + "Henrik Dahl,per/henrik-dahl-olsen,,merge\n");
    run("--from", "resolve", "--aliases", corrections);
    assertCorrected();

    article("harbour", "Bob Tallis and Anna Weiss wrote to the Harbour Union in Oslo.");
    run();
    assertCorrected();
    assertThat(rows("select articles from entities where entity_id = 'per/bob-tallis'"))
        .containsExactly(List.of("2"));
    assertThat(rows("select articles from entities where entity_id = 'per/robert-tallis'"))
        .containsExactly(List.of("1"));

    run("--aliases", "none");
    assertForgotten();
    run("--from", "resolve");
    assertForgotten();
  }

  private void assertForgotten() throws SQLException {
    assertThat(output.resolve("latest/corrections.csv")).doesNotExist();
    assertThat(rows(WHO))
        .contains(List.of("Anna Weiss", "per/anna-weiss", "full"))
        .noneMatch(row -> row.get(2).equals("correction"));
  }

  private void assertCorrected() throws SQLException {
    assertThat(rows("select distinct text, entity_id from mentions where text like '%Tallis'"))
        .containsExactlyInAnyOrder(
            List.of("Bob Tallis", "per/bob-tallis"),
            List.of("Robert Tallis", "per/robert-tallis"),
            List.of("Tallis", "per/bob-tallis"),
            List.of("Tallis", "per/robert-tallis"));
    List<List<String>> after = rows(WHO);
    assertThat(after)
        .contains(
            List.of("Anna Weiss", "per/anna-weiss-holm", "correction"),
            List.of("Henrik Dahl", "per/henrik-dahl-olsen", "correction"),
            List.of("Oslo", "loc/oslo", "full"));
    assertThat(
            rows("select distinct entity_id, rule from mentions where text like '%Harbour Union'"))
        .containsExactly(Arrays.asList(null, "correction"));
    assertThat(rows("select entity_id, name, country from entities order by 1"))
        .contains(
            Arrays.asList("per/bob-tallis", "Bob Tallis", null),
            Arrays.asList("per/robert-tallis", "Robert Tallis", null),
            Arrays.asList("per/anna-weiss-holm", "Anna Weiss-Holm", null),
            Arrays.asList("per/henrik-dahl-olsen", "Henrik Dahl", null),
            List.of("loc/oslo", "Oslo (Norway)", "NO"))
        .noneMatch(row -> row.get(0).contains("union") || row.get(0).equals("per/anna-weiss"));
    assertThat(rows("select alias, rule from aliases where entity_id = 'per/anna-weiss-holm'"))
        .containsExactly(List.of("Anna Weiss", "correction"));
    assertThat(rows("select 1 from aliases where entity_id is null")).isEmpty();
  }

  @Test
  void aPlaceThatAMentionIsGivenTellsWhereItLies() throws IOException, SQLException {
    run("--aliases", file("Henrik Dahl,loc/bergen,,merge\n"));

    assertThat(rows("select distinct type, country from mentions where text = 'Henrik Dahl'"))
        .containsExactly(List.of("LOC", "NO"));
    assertThat(rows("select name from entities where entity_id = 'loc/bergen'"))
        .containsExactly(List.of("Bergen"));
  }

  @Test
  void anImpossibleLineEndsTheRunBeforeItBeginsAndAnIdleOneIsTold() throws IOException {
    Commands.Output wrong =
        Commands.dateline(
            "run",
            "--input",
            input.toString(),
            "--output",
            output.toString(),
            "--aliases",
            file("Tallis,Robert Tallis,PER,merge\nTallis,Bob Tallis,PER,merge\n"));

    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).contains("corrections.csv line 3: Tallis to merge into Bob Tallis");
    assertThat(output.resolve("runs")).doesNotExist();

    Commands.Output idle =
        Commands.dateline(
            "run",
            "--input",
            input.toString(),
            "--output",
            output.toString(),
            "--until",
            "resolve",
            "--aliases",
            file("Oslo,,LOC,drop\nWilliam Ferrer,,,drop\n"));

    assertThat(idle.exit()).as(idle.err()).isZero();
    assertThat(idle.out()).contains("Corrections that matched no mention: lines 3.");
    assertThat(output.resolve("latest/corrections.csv")).exists();
  }

  @Test
  void whatIsSuggestedIsReadByTheNextRun() throws IOException, SQLException {
    run();
    Path suggested = folder.resolve("suggested.csv");

    Commands.Output result =
        Commands.dateline(
            "aliases", "suggest", "--output", output.toString(), "--to", suggested.toString());

    assertThat(result.exit()).as(result.err()).isZero();
    List<String> lines = Files.readAllLines(suggested);
    assertThat(lines.get(0)).startsWith("alias,entity,type,action,doubt,rule,mentions,");
    assertThat(lines)
        .anyMatch(
            l -> l.startsWith("Bob Tallis,per/robert-tallis,PER,split,0.67,nickname,1,1,0,3,1,"));
    run("--from", "resolve", "--aliases", suggested.toString());
    assertThat(rows(WHO)).contains(List.of("Bob Tallis", "per/bob-tallis", "correction"));
  }
}
