package dateline.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.TokenizerModel;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import dateline.layout.Span;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;

/**
 * Spark NLP's sentences and tokens. Its annotators are called on one text after the other, because
 * a DataFrame from each to the next costs more than the work that they do.
 */
final class SentencesAndTokens implements Serializable {
  private static final long serialVersionUID = 1L;

  static final String SENTENCE_COLUMN = "sentence";
  static final String TOKEN_COLUMN = "token";

  /** What {@link #plain} replaces. */
  static final String MARKS = "’‘“”„«»\"";

  static final String PLAIN_MARKS = "''      ";

  private static final String DOCUMENT_COLUMN = "document";
  private static final String TEXT_COLUMN = "text";

  private final DocumentAssembler documents;
  private final SentenceDetector sentences;
  private final TokenizerModel tokens;

  private SentencesAndTokens(PipelineModel fitted) {
    documents = (DocumentAssembler) fitted.stages()[0];
    sentences = (SentenceDetector) fitted.stages()[1];
    tokens = (TokenizerModel) fitted.stages()[2];
  }

  /** What is found in a text: offsets in UTF-16 units, in order. */
  record Found(List<Span> sentences, List<Span> tokens) {}

  /** Those of the settings below. */
  static SentencesAndTokens with(SparkSession spark) {
    StructType text = new StructType().add(TEXT_COLUMN, DataTypes.StringType);
    return new SentencesAndTokens(
        new Pipeline()
            .setStages(stages(TEXT_COLUMN).toArray(PipelineStage[]::new))
            .fit(spark.createDataFrame(List.of(), text)));
  }

  /** From a column of text to {@link #SENTENCE_COLUMN} and {@link #TOKEN_COLUMN}. */
  static List<PipelineStage> stages(String text) {
    SentenceDetector sentences = new SentenceDetector();
    sentences.setInputCols(new String[] {DOCUMENT_COLUMN});
    sentences.setOutputCol(SENTENCE_COLUMN);
    sentences.setCustomBounds(new String[] {"\n\n"});
    // Or "on April 13. In May" ends before the 13, which looks like the number of a list item.
    sentences.setDetectLists(false);
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {SENTENCE_COLUMN});
    tokens.setOutputCol(TOKEN_COLUMN);
    return List.of(documents(text, DOCUMENT_COLUMN), sentences, tokens);
  }

  /** From a column of text that is one sentence to this column and {@link #TOKEN_COLUMN}. */
  static List<PipelineStage> ofOneSentence(String text, String output) {
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {output});
    tokens.setOutputCol(TOKEN_COLUMN);
    return List.of(documents(text, output), tokens);
  }

  /** Takes the text as it is, so that offsets stay. */
  static DocumentAssembler documents(String text, String output) {
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol(text);
    documents.setOutputCol(output);
    documents.setCleanupMode("disabled");
    return documents;
  }

  /**
   * A text as Spark NLP is given it: curly apostrophes are straight ones and double quotation marks
   * spaces, character for character, so that offsets stay and a quotation does not hide the end of
   * a sentence.
   */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int mark = MARKS.indexOf(text.charAt(i));
      if (mark >= 0) {
        plain.setCharAt(i, PLAIN_MARKS.charAt(mark));
      }
    }
    return plain.toString();
  }

  /** Finds them in a text. */
  Found in(String text) {
    Seq<Annotation> whole =
        documents.assemble(text, scala.collection.immutable.Map$.MODULE$.empty());
    Seq<Annotation> found = sentences.annotate(whole);
    return new Found(spans(found), spans(tokens.annotate(found)));
  }

  /**
   * The spans that can be trusted. Spark NLP's ends are inclusive. Where it cannot find one of its
   * own sentences in the text again, it places that sentence at -1 and its tokens anywhere: such
   * spans run backwards and are left out.
   */
  static List<Span> spans(Seq<Annotation> found) {
    List<Span> spans = new ArrayList<>(found.size());
    int last = 0;
    for (scala.collection.Iterator<Annotation> each = found.iterator(); each.hasNext(); ) {
      Annotation one = each.next();
      int begin = one.begin();
      int end = one.end() + 1;
      if (begin >= last && end > begin) {
        spans.add(new Span(begin, end));
        last = end;
      }
    }
    return spans;
  }
}
