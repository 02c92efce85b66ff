package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsistentNamesTest {
  private final List<List<String>> sentences = new ArrayList<>();
  private final List<List<Name>> found = new ArrayList<>();

  private void sentence(String text, Name... names) {
    sentences.add(List.of(text.split(" ", -1)));
    found.add(List.of(names));
  }

  private List<List<Name>> settled() {
    return new ConsistentNames(article -> found).ofArticle(sentences);
  }

  @Test
  void aSurnameIsThePersonNamedInFull() {
    sentence("Later Ouattara spoke", new Name(1, 2, "LOC", 0.6));
    sentence("Alassane Ouattara won", new Name(0, 2, "PER", 0.95));

    assertThat(settled().get(0)).containsExactly(new Name(1, 2, "PER", 0.6));
  }

  @Test
  void whatTheModelIsSureOfStays() {
    sentence("Back in Washington", new Name(2, 3, "LOC", 0.97));
    sentence("Denzel Washington won", new Name(0, 2, "PER", 0.99));

    assertThat(settled().get(0)).extracting(Name::type).containsExactly("LOC");
  }

  @Test
  void whatTheArticleMostlySaysStays() {
    sentence("Back in Jackson", new Name(2, 3, "LOC", 0.8));
    sentence("Rain fell on Jackson", new Name(3, 4, "LOC", 0.8));
    sentence("Mary Jackson won", new Name(0, 2, "PER", 0.9));

    assertThat(settled().get(0)).extracting(Name::type).containsExactly("LOC");
  }

  @Test
  void surnamesThatTheModelMissedAreFound() {
    sentence("Later Sirleaf spoke");
    sentence("SIRLEAF LEADS RIVALS");
    sentence("Sirleaf Holds Narrow Lead Again");
    sentence("Ellen Sirleaf won", new Name(0, 2, "PER", 0.9));

    List<List<Name>> settled = settled();
    assertThat(settled.get(0)).containsExactly(new Name(1, 2, "PER", ConsistentNames.UNSEEN));
    assertThat(settled.get(1)).containsExactly(new Name(0, 1, "PER", ConsistentNames.UNSEEN));
    assertThat(settled.get(2)).containsExactly(new Name(0, 1, "PER", ConsistentNames.UNSEEN));
  }

  @Test
  void commonWordsAndPartsOfLargerNamesAreNoSurnames() {
    sentence("The Brown Bear Inn burned");
    sentence("Young people left , and Young did too");
    sentence("Gordon Brown spoke", new Name(0, 2, "PER", 0.9));
    sentence("Andrew Young met young people", new Name(0, 2, "PER", 0.9));

    assertThat(settled().subList(0, 2)).allMatch(List::isEmpty);
  }

  @Test
  void otherNamesStayAsTheyAre() {
    sentence("Ama Owusu of Zenith Bank", new Name(0, 2, "PER", 0.9), new Name(3, 5, "ORG", 0.4));

    assertThat(settled()).isEqualTo(found);
  }
}
