package dateline.annotate;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A maximum entropy model that a beam search asks about one token several times, each time after
 * other tags: it looks up the features that it was asked about last only once. Weights are added in
 * the order in which {@link GISModel} adds them, so its figures are the same to the last bit. Not
 * thread-safe.
 */
final class TokenScores implements MaxentModel {
  private final GISModel model;
  private final int ofTags;
  private final Map<String, Context> weights;
  private final double prior;
  private final double[] ofToken;
  private String[] last = {};
  private Context[] found = {};

  /**
   * @param model a model with an even prior, as every model read from a file has
   * @param ofTags how many features at the end of a context depend on the tags before, so that what
   *     stands before them is added up only once; Integer.MAX_VALUE where they stand anywhere
   */
  @SuppressWarnings("unchecked")
  TokenScores(GISModel model, int ofTags) {
    this.model = model;
    this.ofTags = ofTags;
    this.weights = (Map<String, Context>) model.getDataStructures()[1];
    this.prior = StrictMath.log(1.0 / model.getNumOutcomes());
    this.ofToken = new double[model.getNumOutcomes()];
  }

  @Override
  public double[] eval(String[] context, double[] probabilities) {
    int own = Math.max(0, context.length - ofTags);
    if (own == 0
        || context.length != last.length
        || !Arrays.equals(context, 0, own, last, 0, own)) {
      Arrays.fill(ofToken, prior);
      look(context, 0, own);
      add(0, own, ofToken);
    }
    look(context, own, context.length);
    last = context;
    System.arraycopy(ofToken, 0, probabilities, 0, ofToken.length);
    add(own, context.length, probabilities);
    double sum = 0;
    for (int outcome = 0; outcome < ofToken.length; outcome++) {
      probabilities[outcome] = StrictMath.exp(probabilities[outcome]);
      sum += probabilities[outcome];
    }
    for (int outcome = 0; outcome < ofToken.length; outcome++) {
      probabilities[outcome] /= sum;
    }
    return probabilities;
  }

  private void look(String[] context, int begin, int end) {
    if (found.length < end) {
      found = Arrays.copyOf(found, 2 * end);
    }
    for (int i = begin; i < end; i++) {
      if (i >= last.length || !context[i].equals(last[i])) {
        found[i] = weights.get(context[i]);
      }
    }
  }

  private void add(int begin, int end, double[] sums) {
    for (int i = begin; i < end; i++) {
      if (found[i] != null) {
        int[] outcomes = found[i].getOutcomes();
        double[] values = found[i].getParameters();
        for (int o = 0; o < outcomes.length; o++) {
          sums[outcomes[o]] += values[o];
        }
      }
    }
  }

  @Override
  public double[] eval(String[] context) {
    return eval(context, new double[ofToken.length]);
  }

  @Override
  public double[] eval(String[] context, float[] values) {
    return model.eval(context, values);
  }

  @Override
  public String getBestOutcome(double[] probabilities) {
    return model.getBestOutcome(probabilities);
  }

  @Override
  public String getAllOutcomes(double[] probabilities) {
    return model.getAllOutcomes(probabilities);
  }

  @Override
  public String getOutcome(int index) {
    return model.getOutcome(index);
  }

  @Override
  public int getIndex(String outcome) {
    return model.getIndex(outcome);
  }

  @Override
  public int getNumOutcomes() {
    return ofToken.length;
  }
}
