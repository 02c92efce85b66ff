package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final String GRANT =
      "The ministry announced on Monday that the town of %1$s will receive %2$s crowns for its"
          + " firefighters. It said that the money for %1$s comes from a fund that helps small"
          + " towns to buy pumps, hoses and radios. The minister told reporters that the people of"
          + " %1$s deserve crews who are ready, and that firefighters in %1$s do their work in the"
          + " worst of hours. The crews from %1$s have waited for new equipment since the flood, and"
          + " the mayor of %1$s thanked the government for its help in a short statement.";

  private static Fingerprint print(String text) {
    Tokens tokens = Tokens.of(text);
    return Fingerprint.read(Fingerprint.of(tokens, Fingerprint.shingles(tokens)).bytes());
  }

  private static Overlap overlap(String a, String b) {
    return Overlap.of(print(a), print(b));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }

  @Test
  void caseAccentsAndPunctuationDoNotCount() {
    Overlap overlap =
        overlap(
            "Café owners in Zürich don't, they said, “open” before nine o'clock; 1,200 of them.",
            "CAFE OWNERS IN ZURICH DON’T — THEY SAID — OPEN BEFORE NINE O’CLOCK: 1200 OF THEM");

    assertThat(overlap.jaccard()).isEqualTo(1);
  }

  @Test
  void aCutTextIsContainedInTheWhole() {
    Overlap overlap = overlap(words(0, 204), words(0, 104));

    assertThat(overlap.containment()).isEqualTo(1);
    assertThat(overlap.jaccard()).isEqualTo(0.5);
    assertThat(overlap.copy()).isTrue();
    assertThat(overlap(words(0, 204), words(0, 34)).copy()).isFalse();
  }

  @Test
  void textsWithoutSpacesAreComparedByCharacters() {
    String text = "政府星期一宣布将为北部山区的三座小镇提供资金用于购买新的消防设备并修复去年洪水中受损的道路";
    String cut = text.substring(0, 34);

    assertThat(Tokens.of(text).size()).isEqualTo(text.length());
    assertThat(overlap(text, cut).containment()).isEqualTo(1);
    assertThat(overlap(text, cut).copy()).isTrue();
  }

  @Test
  void aFormWithOtherNamesIsNoCopy() {
    String one = String.format(GRANT, "Vellern", "42,000");
    String other = String.format(GRANT, "Ostrava Dolni", "315,000");

    Overlap form = overlap(one, other);
    assertThat(form.replaced()).isGreaterThan(4);
    assertThat(form.copy()).isFalse();
    assertThat(form.unrelated()).isTrue();
  }

  @Test
  void aNameSpelledOtherwiseAndANewTollLeaveACopy() {
    String one = String.format(GRANT, "Vellern", "42,000");
    String other = String.format(GRANT, "Vellernn", "43,000");

    Overlap edited = overlap(one, other);
    assertThat(edited.replaced()).isLessThanOrEqualTo(2);
    assertThat(edited.kept()).isGreaterThan(4);
    assertThat(overlap(one, String.format(GRANT, "Vellern", "43,000")).copy()).isTrue();
  }

  @Test
  void aSampleDecidesAlmostAsWellAsAllOfABook() {
    Overlap overlap = overlap(words(0, 60_000), words(0, 20_000));

    assertThat(print(words(0, 60_000)).shingles()).hasSize(Fingerprint.MOST);
    assertThat(overlap.jaccard()).isCloseTo(1 / 3.0, within(0.02));
    assertThat(overlap.containment()).isEqualTo(1);
  }

  @Test
  void setsMeetInABucketAsOftenAsTheirSimilarityPromises() {
    Random random = new Random(3);
    int met = 0;
    for (int trial = 0; trial < 400; trial++) {
      int[] a = random.ints(300).toArray();
      int[] b = random.ints(300).toArray();
      // 139 of 461 in common: a Jaccard similarity of 0.30.
      System.arraycopy(a, 0, b, 0, 139);
      MinHash x = MinHash.of(a);
      MinHash y = MinHash.of(b);
      met +=
          IntStream.range(0, MinHash.BANDS).anyMatch(i -> x.buckets()[i] == y.buckets()[i]) ? 1 : 0;
    }
    assertThat(met).isGreaterThan(384);
  }

  @Test
  void aLargeBucketMakesFewPairs() {
    Neighbours neighbours = new Neighbours(3);

    assertThat(neighbours.of(7, 0)).isEmpty();
    assertThat(neighbours.of(7, 1)).containsExactly(0L);
    for (long member = 2; member < 5; member++) {
      assertThat(neighbours.of(7, member)).contains(0L, member - 1);
    }
    assertThat(neighbours.of(7, 5)).containsExactly(4L, 3L, 2L, 0L);
    assertThat(neighbours.of(8, 6)).isEmpty();
  }
}
