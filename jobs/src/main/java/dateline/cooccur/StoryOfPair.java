package dateline.cooccur;

import java.util.function.BiConsumer;

/**
 * A pair of entities in one scope of one story in one period. Days and periods are days since 1970;
 * a period is its first day.
 *
 * @param period null where articles have no date
 * @param isFirst false for all periods of a story but one
 * @param marginA units of the scope that hold the first entity in the corpus
 * @param marginB the same of the second
 * @param periodMarginA units that hold the first in the period; 0 where there is no period
 * @param periodMarginB the same of the second
 * @param firstOn null where no article of it has a date
 */
record StoryOfPair(
    Integer period,
    boolean isFirst,
    long units,
    long articles,
    long tone,
    long sentences,
    long marginA,
    long marginB,
    long periodMarginA,
    long periodMarginB,
    Integer firstOn,
    Integer lastOn,
    Evidence.Example example) {

  private static final Scope[] SCOPES = Scope.values();

  /** Adds this to what {@link #read} reads. */
  void write(Scope scope, Packed.Writer to) {
    to.add(2L * scope.index() + (isFirst ? 1 : 0));
    to.addOptional(period);
    to.add(units);
    to.add(articles);
    to.add(tone);
    to.add(sentences);
    to.add(marginA);
    to.add(marginB);
    to.add(periodMarginA);
    to.add(periodMarginB);
    to.addOptional(firstOn);
    to.addOptional(lastOn);
    to.addOptional(example.articleId());
    to.add(example.sentence());
    to.addOptional(example.publisher());
  }

  /** Gives what was written, in that order. */
  static void read(byte[] packed, BiConsumer<Scope, StoryOfPair> to) {
    Packed.Reader from = new Packed.Reader(packed);
    while (from.hasMore()) {
      int scopeAndFirst = (int) from.number();
      Integer period = from.optionalNumber();
      long units = from.number();
      long articles = from.number();
      long tone = from.number();
      long sentences = from.number();
      long marginA = from.number();
      long marginB = from.number();
      long periodMarginA = from.number();
      long periodMarginB = from.number();
      Integer firstOn = from.optionalNumber();
      Integer lastOn = from.optionalNumber();
      String article = from.optionalText();
      int sentence = (int) from.number();
      to.accept(
          SCOPES[scopeAndFirst >> 1],
          new StoryOfPair(
              period,
              (scopeAndFirst & 1) == 1,
              units,
              articles,
              tone,
              sentences,
              marginA,
              marginB,
              periodMarginA,
              periodMarginB,
              firstOn,
              lastOn,
              new Evidence.Example(article, sentence, firstOn, from.optionalText())));
    }
  }
}
