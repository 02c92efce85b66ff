package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutNamesTest {
  private static final Pattern MARKED = Pattern.compile("\\[(\\w+) ([^]]+)\\]");

  /**
   * What becomes of an article.
   *
   * @param sentences with each name that the finder found as [TYPE words]
   * @return the same, with the names as joined
   */
  private static List<String> joined(String... sentences) {
    List<List<String>> words = new ArrayList<>();
    List<List<Name>> found = new ArrayList<>();
    for (String sentence : sentences) {
      List<Name> names = new ArrayList<>();
      List<String> tokens = new ArrayList<>();
      Matcher marked = MARKED.matcher(sentence);
      int end = 0;
      while (marked.find()) {
        add(sentence.substring(end, marked.start()), tokens);
        int begin = tokens.size();
        add(marked.group(2), tokens);
        names.add(new Name(begin, tokens.size(), marked.group(1), 0.9));
        end = marked.end();
      }
      add(sentence.substring(end), tokens);
      words.add(tokens);
      found.add(names);
    }
    List<List<Name>> joined = CutNames.joined(words, found);
    List<String> written = new ArrayList<>();
    for (int s = 0; s < words.size(); s++) {
      List<String> tokens = new ArrayList<>(words.get(s));
      for (Name name : joined.get(s)) {
        tokens.set(name.begin(), "[" + name.type() + " " + tokens.get(name.begin()));
        tokens.set(name.end() - 1, tokens.get(name.end() - 1) + "]");
      }
      written.add(String.join(" ", tokens));
    }
    return written;
  }

  private static void add(String text, List<String> tokens) {
    Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty()).forEach(tokens::add);
  }

  @Test
  void namesBesideEachOtherAreOneWhereTheFirstIsNoneByItself() {
    assertThat(
            joined(
                "in [LOC American] [LOC Samoa]",
                "the [ORG Iranian] [ORG Chess Federation]",
                "after [MISC World War] [MISC II] and [MISC Hurricane] [MISC Katrina]",
                "[MISC Italian] [MISC Americans] and an [MISC American] [MISC Indian]",
                "Mayor [PER Keisha Lance] [PER Bottoms] said"))
        .containsExactly(
            "in [LOC American Samoa]",
            "the [ORG Iranian Chess Federation]",
            "after [MISC World War II] and [MISC Hurricane Katrina]",
            "[MISC Italian Americans] and an [MISC American Indian]",
            "Mayor [PER Keisha Lance Bottoms] said");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[MISC Iraqi] [MISC Sunni] leaders",
        "[PER Sean Harris] [PER Billings]",
        "[PER Shelley Berkley] [PER Jon Porter]",
        "[PER Bennett] [PER Katz]",
        "[LOC Dover] [LOC Delaware]",
        "[ORG Senate] [ORG Budget Committee]",
        "[LOC American] [ORG Samoa]",
        "[LOC Italian] , [LOC Samoa]",
      })
  void othersBesideEachOtherAreTwo(String sentence) {
    assertThat(joined(sentence)).containsExactly(sentence);
  }

  @Test
  void aBodyWhoseHalvesTheArticleNeverNamesAloneIsOneName() {
    assertThat(
            joined(
                "The [ORG Life] and [ORG Liberty Party] met .",
                "What is the Life and [ORG Liberty Party] ?",
                "[ORG Baylor Scott] & [ORG White Medical Center] opened ."))
        .containsExactly(
            "The [ORG Life and Liberty Party] met .",
            "What is the [ORG Life and Liberty Party] ?",
            "[ORG Baylor Scott & White Medical Center] opened .");
  }

  @Test
  void aHalfThatTheArticleNamesAloneIsABodyByItself() {
    String[] first = {"the [ORG Army] and [ORG Air Force]", "[ORG Army] officers"};
    String[] second = {"the [ORG Green] and [ORG Liberal Party]", "a [ORG Liberal Party] rally"};

    assertThat(joined(first)).containsExactly(first);
    assertThat(joined(second)).containsExactly(second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the [ORG Pentagon] and [ORG State Department]",
        "the [ORG FBI] and [ORG Justice Department]",
        "the [ORG University of Washington] and [ORG Stanford University]",
        "[ORG Exelon] and [ORG Ford Motor Company]",
        "the [PER Lewis] and [ORG Clark Center]",
        "the [ORG Life] and [ORG Liberty]",
        "the [ORG Life] or [ORG Liberty Party]",
      })
  void whatMayBeTwoBodiesStaysTwo(String sentence) {
    assertThat(joined(sentence)).containsExactly(sentence);
  }
}
