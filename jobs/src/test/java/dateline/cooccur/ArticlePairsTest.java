package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cooccur.ArticlePairs.EntityMention;
import dateline.cooccur.ArticlePairs.SentenceTone;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticlePairsTest {
  private static final List<SentenceTone> SENTENCES =
      List.of(
          new SentenceTone(0, 0, 1_000),
          new SentenceTone(1, 1, -2_000),
          new SentenceTone(2, 1, 4_000));

  @Test
  void eachScopeCountsItsOwnUnits() {
    Map<ArticlePairs.Key, ArticlePairs.Sum> sums =
        ArticlePairs.count(
            SENTENCES,
            List.of(
                new EntityMention(0, "b"),
                new EntityMention(1, "a"),
                new EntityMention(1, "b"),
                new EntityMention(2, "a"),
                new EntityMention(2, "a")),
            100);

    assertThat(sums.get(new ArticlePairs.Key("sentence", "a", "b")).units()).isEqualTo(1);
    assertThat(sums.get(new ArticlePairs.Key("sentence", "a", "b")).example()).isEqualTo(1);
    assertThat(sums.get(new ArticlePairs.Key("sentence", "a", "a")).units()).isEqualTo(2);
    assertThat(sums.get(new ArticlePairs.Key("sentence", "b", "b")).units()).isEqualTo(2);
    assertThat(sums.get(new ArticlePairs.Key("paragraph", "a", "b")).units()).isEqualTo(1);
    assertThat(sums.get(new ArticlePairs.Key("paragraph", "a", "b")).tone()).isEqualTo(2_000);
    assertThat(sums.get(new ArticlePairs.Key("paragraph", "a", "b")).sentences()).isEqualTo(2);
    assertThat(sums.get(new ArticlePairs.Key("article", "a", "b")).units()).isEqualTo(1);
  }

  @Test
  void aMentionInASentenceThatIsNotCountedIsLeftOut() {
    assertThat(ArticlePairs.count(SENTENCES, List.of(new EntityMention(9, "a")), 100)).isEmpty();
  }

  @Test
  void aUnitCountsOnlyItsMostMentionedEntities() {
    List<EntityMention> mentions =
        new java.util.ArrayList<>(
            IntStream.range(0, 50).mapToObj(i -> new EntityMention(0, "e" + i)).toList());
    mentions.add(new EntityMention(0, "e49"));

    Map<ArticlePairs.Key, ArticlePairs.Sum> sums = ArticlePairs.count(SENTENCES, mentions, 3);

    assertThat(sums.keySet().stream().filter(k -> k.scope().equals("sentence")))
        .hasSize(6)
        .contains(new ArticlePairs.Key("sentence", "e0", "e49"));
  }
}
