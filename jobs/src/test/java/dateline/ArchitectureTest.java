package dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final List<String> STAGES =
      List.of("ingest", "annotate", "resolve", "cooccur", "sentiment", "topics");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dateline");

  @Test
  void stagesImportNeitherEachOtherNorTheEdges() {
    for (String stage : STAGES) {
      String[] forbidden =
          java.util.stream.Stream.concat(
                  STAGES.stream().filter(other -> !other.equals(stage)),
                  java.util.stream.Stream.of(
                      "cli", "store", "run", "report", "export", "train", "evaluate"))
              .map(name -> "dateline." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("dateline." + stage + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden)
          .check(CLASSES);
    }
  }

  @Test
  void stagesTouchNoFileSystemAndNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(STAGES.stream().map(s -> "dateline." + s + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "org\\.apache\\.hadoop\\.fs\\..*|java\\.nio\\.file\\..*|java\\.io\\.File.*|java\\.time\\.Clock")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineMakesSessionsAndEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dateline.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("org\\.apache\\.spark\\.sql\\.SparkSession\\$Builder")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("dateline.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void leafLogicKnowsNoSpark() {
    classes()
        .that()
        .resideInAPackage("dateline.statistics..")
        .or()
        .haveSimpleName("ArticleResolver")
        .or()
        .haveSimpleName("ArticlePairs")
        .or()
        .haveSimpleName("ArticleParser")
        .or()
        .haveSimpleName("Annotator")
        .or()
        .haveSimpleName("Fingerprint")
        .or()
        .haveSimpleName("MinHash")
        .or()
        .haveSimpleName("Overlap")
        .or()
        .haveSimpleName("Network")
        .or()
        .areAssignableTo("dateline.export.GraphWriter")
        .or()
        .haveSimpleName("Spell")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("org.apache.spark..", "com.johnsnowlabs..")
        .check(CLASSES);
  }
}
