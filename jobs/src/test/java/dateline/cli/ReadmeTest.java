package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.Project;
import dateline.Readme;
import dateline.Readme.Block;
import dateline.Readme.Kind;
import dateline.resolve.Corrections;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.deploy.SparkSubmitArguments;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.sql.internal.SQLConf;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import scala.Tuple2;
import scala.collection.JavaConverters;

/**
 * The README shows what the program does today. Blocks that need a run are checked by ReadmeIT, the
 * findings by SampleRunIT, and the formats by FormatsIT.
 */
class ReadmeTest {
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  @Test
  void everyBlockIsOfAKindThatATestChecks() {
    Map<Kind, List<Block>> byKind =
        Readme.blocks().stream().collect(Collectors.groupingBy(Block::kind));

    assertThat(byKind).containsOnlyKeys(Kind.values());
    assertThat(byKind.get(Kind.COMMANDS)).hasSizeGreaterThan(8);
    assertThatThrownBy(() -> new Block(7, "", List.of("./dateline tables", "rm -r out")).kind())
        .hasMessage("README.md line 7: no test knows how to check this block: ./dateline tables");
    assertThatThrownBy(() -> new Block(7, "json", List.of("{}")).kind())
        .hasMessageContaining("no test knows how to check this block: {}");
  }

  @Test
  void everyCommandIsOneOfTheProgram() throws IOException {
    for (Block block : Readme.blocks(Kind.COMMANDS)) {
      for (String command : block.commands()) {
        check(command);
      }
    }
    for (String code : Readme.code()) {
      if (code.matches("\\./dateline [a-z ]+")) {
        named(List.of(code.split(" ", -1)));
      } else if (code.matches("(\\S+=\\S+ )?\\./dateline .*[^…]")) {
        check(code);
      }
    }
  }

  /** A command without its options. */
  private static void named(List<String> words) {
    CommandLine command = Main.commandLine();
    for (String word : words.subList(1, words.size())) {
      assertThat(command.getSubcommands()).as(String.join(" ", words)).containsKey(word);
      command = command.getSubcommands().get(word);
    }
  }

  private static void check(String line) throws IOException {
    for (String command : line.split(" && ", -1)) {
      List<String> words =
          WORD.matcher(command).results().map(m -> m.group().replace("\"", "")).toList();
      words = words.stream().dropWhile(w -> w.matches("[A-Z_]+=.*")).toList();
      List<String> rest = words.subList(1, words.size());
      switch (words.get(0)) {
        case "./dateline" -> accepted(rest);
        case "spark-submit" -> submitted(rest);
        case "mvn" -> built(rest);
        case "jupyter" -> assertThat(words.get(1)).isEqualTo("lab");
        default -> assertThat(words.get(0)).matches("pip|python|jobs/src/test/cluster/[a-z0-9-]+");
      }
      shipped(words);
    }
  }

  /** What the tree has must be there; other files are the reader's. */
  private static void shipped(List<String> words) {
    for (String word : words) {
      if (word.matches("(data|jobs|notebooks)/.*") && !word.startsWith("jobs/target/")) {
        assertThat(Project.path(word)).exists();
      }
    }
  }

  private static void accepted(List<String> args) {
    if (args.equals(List.of("tables"))) {
      return;
    }
    ParseResult parsed = Main.commandLine().parseArgs(args.toArray(new String[0]));
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    assertThat(parsed.commandSpec().subcommands()).as("%s lacks a command", args).isEmpty();
    if (parsed.commandSpec().userObject() instanceof RunCommand run) {
      assertThat(run.parameters()).as(String.join(" ", args)).isNotNull();
    }
    Map<String, String> conf = parsed.matchedOptionValue("--conf", Map.of());
    conf.keySet().forEach(ReadmeTest::known);
  }

  /** By the parser that spark-submit has; what it hands on is a command of ours. */
  private static void submitted(List<String> args) {
    SparkSubmitArguments spark =
        new SparkSubmitArguments(
            JavaConverters.asScalaBuffer(args).toSeq(),
            scala.collection.immutable.Map$.MODULE$
                .<String, String>empty()
                .$plus(new Tuple2<>("HADOOP_CONF_DIR", "/etc/hadoop/conf")));
    assertThat(spark.mainClass()).as(String.join(" ", args)).isEqualTo(Main.class.getName());
    assertThat(spark.primaryResource()).endsWith("dateline.jar");
    JavaConverters.mapAsJavaMap(spark.sparkProperties()).keySet().forEach(ReadmeTest::known);
    accepted(JavaConverters.seqAsJavaList(spark.childArgs()));
  }

  /** Settings of YARN, Kubernetes and Hadoop are declared in jars that the build does not have. */
  private static void known(String setting) {
    if (setting.matches("spark\\.(yarn|kubernetes|hadoop)\\..+")) {
      return;
    }
    // Settings are declared where these are loaded.
    assertThat(org.apache.spark.internal.config.package$.MODULE$).isNotNull();
    assertThat(SQLConf.get()).isNotNull();
    assertThat(ConfigEntry.findEntry(setting)).as("Spark has a setting %s", setting).isNotNull();
  }

  private static void built(List<String> args) throws IOException {
    String pom = Files.readString(Project.path("jobs/pom.xml"));
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).equals("-P")) {
        assertThat(pom).contains("<id>" + args.get(++i) + "</id>");
      } else {
        assertThat(args.get(i)).matches("-B|-DskipTests|package|verify|spotless:apply");
      }
    }
  }

  @Test
  void everyOptionThatASentenceNamesIsThere() {
    Set<String> options = new TreeSet<>(SPARK_SUBMIT);
    leaves(Main.commandLine())
        .forEach(
            c -> c.getCommandSpec().options().forEach(o -> options.addAll(List.of(o.names()))));
    for (String code : Readme.code()) {
      Matcher named = Pattern.compile("(?<![\\w-])--[a-z-]+").matcher(code);
      while (named.find()) {
        assertThat(options).as("`%s`", code).contains(named.group());
      }
    }
  }

  private static final List<String> SPARK_SUBMIT =
      List.of(
          "--master",
          "--deploy-mode",
          "--packages",
          "--jars",
          "--files",
          "--driver-memory",
          "--executor-memory",
          "--executor-cores",
          "--num-executors",
          "--supervise");

  private static Stream<CommandLine> leaves(CommandLine command) {
    return command.getSubcommands().isEmpty()
        ? Stream.of(command)
        : command.getSubcommands().values().stream().flatMap(ReadmeTest::leaves);
  }

  @Test
  void theUsageHasEveryCommand() {
    List<String> shown = new ArrayList<>();
    for (String line : usage().commands()) {
      if (line.startsWith("./dateline ")) {
        ParseResult parsed = Main.commandLine().parseArgs(example(line));
        while (parsed.hasSubcommand()) {
          parsed = parsed.subcommand();
        }
        shown.add(parsed.commandSpec().qualifiedName());
        choices(line, parsed.commandSpec().commandLine());
      }
    }
    assertThat(shown)
        .containsAll(
            leaves(Main.commandLine()).map(c -> c.getCommandSpec().qualifiedName()).toList());
  }

  private static Block usage() {
    return Readme.blocks(Kind.USAGE).get(0);
  }

  /** A line of the usage with what may be left out, the first of what may be chosen, and values. */
  private static String[] example(String usage) {
    String all =
        usage
            .replace("[options]", "")
            .replaceAll("\\[(--[^]]*)]", "$1")
            .replaceAll("\\[[^]]*]|…", "")
            .replace("./dateline ", "");
    return Arrays.stream(all.strip().split("\\s+"))
        .map(w -> w.startsWith("-") ? w : w.split("\\|", -1)[0].replaceAll("\\b[NK]\\b", "1"))
        .toArray(String[]::new);
  }

  /** What may be chosen is what the command's own help says. */
  private static void choices(String line, CommandLine command) {
    Matcher option = Pattern.compile("(--[a-z-]+) (\\S*\\|[^\\s\\]]*)").matcher(line);
    while (option.find()) {
      OptionSpec spec = command.getCommandSpec().findOption(option.group(1));
      assertThat(option.group(2))
          .as("%s of %s", option.group(1), line)
          .isEqualTo(spec.paramLabel());
    }
  }

  /** Two columns: options with their value, and what they are for, with the default in brackets. */
  @Test
  void theUsageHasEveryOptionOfRunWithItsChoicesAndDefault() {
    CommandLine run = Main.commandLine().getSubcommands().get("run");
    Set<String> shown = new TreeSet<>(Set.of("--help", "--version"));
    for (String line : usage().lines()) {
      Matcher names = Pattern.compile("--[a-z-]+").matcher(line);
      if (line.startsWith("./dateline run --input")) {
        names.results().forEach(m -> shown.add(m.group()));
      } else if (line.startsWith("  --")) {
        String[] columns = line.strip().split(" {2,}", 2);
        for (String one : columns[0].split(", ", -1)) {
          String[] words = one.split(" ", 2);
          OptionSpec option = run.getCommandSpec().findOption(words[0]);
          assertThat(option).as("option %s of run", words[0]).isNotNull();
          shown.add(words[0]);
          assertThat(words.length == 1 ? "" : words[1])
              .as("value of %s", words[0])
              .isEqualTo(option.arity().max() == 0 ? "" : option.paramLabel());
          if (option.defaultValue() != null && option.arity().max() > 0) {
            assertThat(columns[1].replaceFirst("(?s).*\\(", "(").split("[(), ]", -1))
                .as("default of %s in: %s", words[0], line)
                .containsSubsequence(option.defaultValue().split(",", -1));
          }
        }
      }
    }
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            run.getCommandSpec().options().stream().map(OptionSpec::longestName).toList());
  }

  @Test
  void theExitCodesAreThoseOfTheProgram() throws IOException {
    for (Map.Entry<Integer, String[]> code :
        Map.of(
                0,
                new String[] {"tables"},
                Main.USAGE,
                new String[] {"run", "--colour"},
                Main.USER_ERROR,
                new String[] {"run", "--from", "topics", "--output", "target/none"})
            .entrySet()) {
      assertThat(Commands.dateline(code.getValue()).exit()).isEqualTo(code.getKey());
    }
    for (int code : List.of(0, Main.BUG, Main.USAGE, Main.USER_ERROR)) {
      assertThat(Readme.row(Project.path("README.md"), "### Exit codes", code + " |")).hasSize(2);
    }
  }

  @Test
  void theCorrectionsAreOnesThatTheReaderTakes() {
    for (Block block : Readme.blocks(Kind.CORRECTIONS)) {
      assertThat(Corrections.parse("README.md", block.text()).isEmpty()).isFalse();
    }
  }

  @Test
  void theTreeIsAsItIsShown() {
    for (Block block : Readme.blocks(Kind.TREE)) {
      for (String line : block.lines()) {
        for (String folder : line.split("\\s+", -1)) {
          if (folder.endsWith("/")) {
            assertThat(Project.path(folder)).as(line).isDirectory();
          }
        }
      }
    }
  }

  @Test
  void everyLinkLeadsToAFile() {
    assertThat(Readme.links()).hasSizeGreaterThan(10);
    for (String link : Readme.links()) {
      assertThat(Project.path(link)).exists();
    }
  }

  private static List<String> row(String under, String first) {
    return Readme.row(Project.path("README.md"), under, first);
  }

  private static List<String> recorded(String file, String under, String first) {
    return Readme.row(Project.path("jobs/bench/" + file), under, first);
  }

  @Test
  void scoresOfNamesAreThoseRecorded() {
    Map<String, String> corpora =
        Map.of(
            "WikiGold", "### WikiGold",
            "CrossNER", "### CrossNER",
            "Broad Twitter Corpus", "### Broad Twitter Corpus",
            "40 articles of the sample", "### Sample articles");
    List<String> systems =
        List.of("Dateline `fast`", "Dateline `accurate`", "CoreNLP 3-class", "spaCy small");
    corpora.forEach(
        (shown, heading) -> {
          List<String> cells = row("## How good it is", shown);
          for (int i = 0; i < systems.size(); i++) {
            List<String> scores = recorded("ner/results-quality.md", heading, systems.get(i));
            // Precision and recall stand behind the F1 of persons, organisations and places.
            assertThat(cells.get(i + 1))
                .as("%s, %s", shown, systems.get(i))
                .isEqualTo(scores.get(scores.size() - 3));
          }
        });
    List<String> speed = row("## How good it is", "tokens a second");
    for (int i = 0; i < systems.size(); i++) {
      String measured =
          recorded("ner/results-speed.md", "| |", systems.get(i) + ": text to").get(1);
      assertThat(speed.get(i + 1)).as(systems.get(i)).isEqualTo(hundreds(measured));
    }
  }

  private static String hundreds(String number) {
    return String.format(
        "%,d", Math.round(Integer.parseInt(number.replace(",", "")) / 100.0) * 100);
  }

  @Test
  void scoresOfToneAreThoseRecorded() {
    List<String> systems = List.of("fast", "accurate", "n-grams", "VADER");
    List<String> rows =
        List.of("NewsMTSC, real-world part", "NewsMTSC, several targets", "both |", "negation");
    for (int s = 0; s < systems.size(); s++) {
      List<String> scores = recorded("sentiment/results-tone.md", "| model", systems.get(s) + " |");
      for (int r = 0; r < rows.size(); r++) {
        assertThat(row("Tone towards a name", rows.get(r)).get(s + 1))
            .as("%s, %s", rows.get(r), systems.get(s))
            .isEqualTo(scores.get(r + 1).replaceFirst(" .*", ""));
      }
      if (s < 2) {
        assertThat(row("Tone towards a name", "expected calibration error").get(s + 1))
            .isEqualTo(scores.get(3).replaceFirst(".*\\((.*)\\)", "$1"));
      }
    }
  }

  @Test
  void scoresOfTopicsAreThoseRecorded() {
    List<String> systems =
        List.of(
            "Dateline nmf",
            "Dateline lda",
            "scikit-learn NMF",
            "scikit-learn LDA",
            "gensim LDA",
            "tomotopy LDA");
    for (int s = 0; s < systems.size(); s++) {
      List<String> scores = recorded("topics/results-topics.md", "| model", systems.get(s));
      assertThat(row("Topics: coherence", "coherence").get(s + 1)).isEqualTo(scores.get(1));
      assertThat(row("Topics: coherence", "diversity").get(s + 1)).isEqualTo(cut(scores.get(7)));
      assertThat(row("Topics: coherence", "agreement").get(s + 1)).isEqualTo(cut(scores.get(10)));
    }
  }

  /** With two decimals. */
  private static String cut(String score) {
    return new java.math.BigDecimal(score)
        .setScale(2, java.math.RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Test
  void scoresOfQuotationsAreThoseRecorded() throws IOException {
    List<String> second = recorded("sentiment/README.md", "| set", "second");
    String readme = Files.readString(Project.path("README.md")).replaceAll("\\s+", " ");

    assertThat(readme)
        .contains(
            "On " + second.get(1) + " quotations that no rule was made on",
            hundredths(second.get(3)) + " of 100 speakers given are right",
            hundredths(second.get(4)) + " of 100 that could be given are");
  }

  private static long hundredths(String share) {
    return Math.round(100 * Double.parseDouble(share));
  }
}
