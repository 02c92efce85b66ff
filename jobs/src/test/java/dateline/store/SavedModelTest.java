package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.LocalSpark;
import dateline.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.SQLTransformer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedModelTest {
  @TempDir private Path folder;

  private static SavedModel at(Path path) {
    return SavedModel.at(new Configuration(), "--ner", path.toString());
  }

  private Path metadata(String json) throws IOException {
    Path model = folder.resolve("model");
    Files.createDirectories(model.resolve("metadata"));
    Files.writeString(model.resolve("metadata/part-00000"), json);
    return model;
  }

  @Test
  void whatWasSavedIsLoaded() throws IOException {
    LocalSpark.session();
    Path model = folder.resolve("sql");
    new SQLTransformer().setStatement("select 1").write().save(model.toString());

    SavedModel saved = at(model);

    assertThat(saved.type()).isEqualTo(SQLTransformer.class.getName());
    assertThat(saved.load()).isInstanceOf(SQLTransformer.class);
  }

  @Test
  void theDigestChangesWithTheModelAndNotWithItsPlace() throws IOException {
    Path model = metadata("{\"class\": \"a.B\", \"timestamp\": 1}");
    String digest = at(model).digest();
    Path moved = Files.move(model, folder.resolve("moved"));
    assertThat(at(moved).digest()).isEqualTo(digest);

    Files.writeString(moved.resolve("metadata/.part-00000.crc"), "hidden files do not count");
    assertThat(at(moved).digest()).isEqualTo(digest);
    Path weights = Files.writeString(moved.resolve("weights"), "longer");
    String grown = at(moved).digest();
    assertThat(grown).isNotEqualTo(digest);
    Files.delete(weights);
    Files.writeString(
        moved.resolve("metadata/part-00000"), "{\"class\": \"a.B\", \"timestamp\": 2}");
    assertThat(at(moved).digest()).isNotIn(digest, grown);
  }

  @Test
  void whatIsNoModelIsRefused() throws IOException {
    assertThatThrownBy(() -> at(folder.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "--ner " + folder + "/none: no such name or folder; check the name or the path");
    Path file = Files.writeString(folder.resolve("ner.onnx"), "weights");
    String expected = ": no Spark ML model there; give the folder that its save made";
    assertThatThrownBy(() -> at(file)).hasMessage("--ner " + file + expected);
    assertThatThrownBy(() -> at(folder)).hasMessage("--ner " + folder + expected);
    Path broken = metadata("not JSON");
    assertThatThrownBy(() -> at(broken)).hasMessage("--ner " + broken + expected);
    assertThatThrownBy(() -> SavedModel.at(new Configuration(), "--ner", "nofs://x/y"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("--ner nofs://x/y: cannot be read: ")
        .hasMessageEndingWith("; check the path");
  }

  @Test
  void whatCannotBeLoadedSaysWhy() throws IOException {
    LocalSpark.session();
    Path unknown = metadata("{\"class\": \"a.B\"}");
    assertThatThrownBy(() -> at(unknown).load())
        .isInstanceOf(UserError.class)
        .hasMessage(
            "--ner " + unknown + ": a.B saved it and is not on the class path; add its jar");
    Path noModel = metadata("{\"class\": \"java.lang.String\"}");
    assertThatThrownBy(() -> at(noModel).load())
        .hasMessage(
            "--ner "
                + noModel
                + ": java.lang.String saved it and has no reader; give a model or pipeline of"
                + " Spark NLP");
    Path unfitted = folder.resolve("unfitted");
    new Pipeline().setStages(new PipelineStage[0]).write().save(unfitted.toString());
    assertThatThrownBy(() -> at(unfitted).load())
        .hasMessage(
            "--ner "
                + unfitted
                + ": org.apache.spark.ml.Pipeline is not fitted; fit it and save what fit gives");
    Path emptied = metadata("{\"class\": \"com.johnsnowlabs.nlp.annotators.ner.dl.NerDLModel\"}");
    assertThatThrownBy(() -> at(emptied).load())
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("--ner " + emptied + ": cannot be loaded: ");
  }
}
