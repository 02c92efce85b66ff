package dateline.cooccur;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.function.BiConsumer;

/**
 * A pair of entities in one scope of one story in one period. Days and periods are days since 1970;
 * a period is its first day.
 *
 * @param isFirst false for all periods of a story but one
 * @param period null where articles have no date
 * @param marginA units of the scope that hold the first entity in the corpus
 * @param marginB the same of the second
 * @param periodMarginA units that hold the first in the period; 0 where there is no period
 * @param periodMarginB the same of the second
 * @param lastOn null where no article of it has a date
 * @param example of its earliest article
 */
record StoryOfPair(
    boolean isFirst,
    Integer period,
    long units,
    long articles,
    long tone,
    long sentences,
    long marginA,
    long marginB,
    long periodMarginA,
    long periodMarginB,
    Integer lastOn,
    Evidence.Example example) {

  private static final Scope[] SCOPES = Scope.values();

  /** Adds this to what {@link #read} reads. */
  void write(Scope scope, Output to) {
    to.writeByte(scope.index());
    to.writeBoolean(isFirst);
    write(period, to);
    for (long number :
        new long[] {
          units, articles, tone, sentences, marginA, marginB, periodMarginA, periodMarginB
        }) {
      to.writeVarLong(number, false);
    }
    write(lastOn, to);
    to.writeString(example.articleId());
    to.writeVarInt(example.sentence(), true);
    write(example.day(), to);
    to.writeString(example.publisher());
  }

  private static void write(Integer day, Output to) {
    to.writeBoolean(day != null);
    if (day != null) {
      to.writeVarInt(day, false);
    }
  }

  /** Gives what was written, in that order. */
  static void read(byte[] written, BiConsumer<Scope, StoryOfPair> to) {
    Input from = new Input(written);
    while (from.position() < written.length) {
      to.accept(
          SCOPES[from.readByte()],
          // Java evaluates these from left to right.
          new StoryOfPair(
              from.readBoolean(),
              day(from),
              from.readVarLong(false),
              from.readVarLong(false),
              from.readVarLong(false),
              from.readVarLong(false),
              from.readVarLong(false),
              from.readVarLong(false),
              from.readVarLong(false),
              from.readVarLong(false),
              day(from),
              new Evidence.Example(
                  from.readString(), from.readVarInt(true), day(from), from.readString())));
    }
  }

  private static Integer day(Input from) {
    return from.readBoolean() ? from.readVarInt(false) : null;
  }
}
