package dateline.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * A model that ships and that ONNX Runtime runs on the calling thread alone. Thread-safe; never
 * closed, because executors keep it for all their tasks.
 *
 * <p>Sentences go through one by one. The models are quantised as they run, with one scale for all
 * that they are given at once, so in a batch what is said of a sentence would depend on the others;
 * and one thread gains little from batches.
 */
final class OnnxModel {
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /** Loads the model at this place of the class path. */
  static OnnxModel load(String model) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (InputStream in = OnnxModel.class.getResourceAsStream(model);
        SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      return new OnnxModel(environment, environment.createSession(in.readAllBytes(), options));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the model " + model + ": " + e.getMessage(), e);
    } catch (OrtException e) {
      throw new IllegalStateException("Cannot load the model " + model + ": " + e.getMessage(), e);
    }
  }

  /**
   * What the model says of one sentence.
   *
   * @param ids the sentence's pieces, its input {@code ids}
   * @param input name of the model's other input
   * @param values the other input: a number a piece
   * @return its first output
   */
  FloatBuffer logits(long[] ids, String input, long[] values) {
    long[] size = {1, ids.length};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), size);
        OnnxTensor other = OnnxTensor.createTensor(environment, LongBuffer.wrap(values), size);
        OrtSession.Result result = session.run(Map.of("ids", idTensor, input, other))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer();
    } catch (OrtException e) {
      throw new IllegalStateException(
          "ONNX Runtime failed on a sentence of %d pieces: %s"
              .formatted(ids.length, e.getMessage()),
          e);
    }
  }
}
