package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cooccur.ArticlePairs.EntityMention;
import dateline.cooccur.ArticlePairs.Margin;
import dateline.cooccur.ArticlePairs.SentenceTone;
import dateline.cooccur.ArticlePairs.Sum;
import java.util.ArrayList;
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
    ArticlePairs article =
        new ArticlePairs(
            SENTENCES,
            List.of(
                new EntityMention(0, "b"),
                new EntityMention(1, "a"),
                new EntityMention(1, "b"),
                new EntityMention(2, "a"),
                new EntityMention(2, "a")),
            100,
            0);
    Map<ArticlePairs.Key, Sum> pairs = article.pairs();

    assertThat(pairs.get(new ArticlePairs.Key("sentence", "a", "b")).units()).isEqualTo(1);
    assertThat(pairs.get(new ArticlePairs.Key("sentence", "a", "b")).example()).isEqualTo(1);
    assertThat(pairs.get(new ArticlePairs.Key("paragraph", "a", "b")).units()).isEqualTo(1);
    assertThat(pairs.get(new ArticlePairs.Key("paragraph", "a", "b")).tone()).isEqualTo(2_000);
    assertThat(pairs.get(new ArticlePairs.Key("paragraph", "a", "b")).sentences()).isEqualTo(2);
    assertThat(pairs.get(new ArticlePairs.Key("article", "a", "b")).units()).isEqualTo(1);
    assertThat(pairs).as("no entity is a pair with itself").hasSize(3);
    assertThat(article.margins())
        .containsEntry(new Margin("sentence", "a"), 2L)
        .containsEntry(new Margin("sentence", "b"), 2L)
        .containsEntry(new Margin("article", "a"), 1L);
  }

  @Test
  void aMentionInASentenceThatIsNotCountedIsLeftOut() {
    ArticlePairs article = new ArticlePairs(SENTENCES, List.of(new EntityMention(9, "a")), 100, 0);

    assertThat(article.pairs()).isEmpty();
    assertThat(article.margins()).isEmpty();
  }

  @Test
  void aUnitCountsOnlyItsMostMentionedEntities() {
    List<EntityMention> mentions =
        new ArrayList<>(
            IntStream.range(0, 50).mapToObj(i -> new EntityMention(0, "e" + i)).toList());
    mentions.add(new EntityMention(0, "e49"));

    ArticlePairs article = new ArticlePairs(SENTENCES, mentions, 3, 0);

    assertThat(article.pairs().keySet().stream().filter(k -> k.scope().equals("sentence")))
        .containsExactlyInAnyOrder(
            new ArticlePairs.Key("sentence", "e0", "e1"),
            new ArticlePairs.Key("sentence", "e0", "e49"),
            new ArticlePairs.Key("sentence", "e1", "e49"));
    assertThat(article.cuts())
        .containsOnlyKeys("sentence", "paragraph", "article")
        .containsEntry("sentence", new ArticlePairs.Cut(1, 47));
  }

  @Test
  void aWindowMovesSentenceBySentence() {
    List<SentenceTone> sentences =
        IntStream.range(0, 4).mapToObj(i -> new SentenceTone(i, i, 100L * i)).toList();
    List<EntityMention> mentions =
        List.of(new EntityMention(0, "a"), new EntityMention(1, "b"), new EntityMention(3, "a"));

    ArticlePairs article = new ArticlePairs(sentences, mentions, 100, 2);

    // Sentences 0–1, 1–2 and 2–3.
    assertThat(article.margins())
        .containsEntry(new Margin("window", "a"), 2L)
        .containsEntry(new Margin("window", "b"), 2L);
    assertThat(article.pairs().get(new ArticlePairs.Key("window", "a", "b")).units()).isEqualTo(1);
    assertThat(article.pairs().get(new ArticlePairs.Key("window", "a", "b")).tone()).isEqualTo(100);
    assertThat(new ArticlePairs(sentences, mentions, 100, 9).pairs())
        .as("a short article is one window")
        .containsKey(new ArticlePairs.Key("window", "a", "b"));
  }
}
