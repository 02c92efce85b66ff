package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SlashedNamesTest {
  private static final Pattern MARKED = Pattern.compile("\\[(\\w+) ([^]]+)\\]");
  private static final Tone NEUTRAL = new Tone(0, "neutral");

  /** The mentions, as "TYPE words", of a text with each that the finder found as [TYPE words]. */
  private static List<String> apart(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    Matcher names = MARKED.matcher(marked);
    int end = 0;
    while (names.find()) {
      text.append(marked, end, names.start());
      Span span = new Span(text.length(), text.length() + names.group(2).length());
      mentions.add(new Mention(span, 0, names.group(1), 0.9, NEUTRAL));
      text.append(names.group(2));
      end = names.end();
    }
    text.append(marked.substring(end));
    return SlashedNames.apart(text.toString(), mentions).stream()
        .map(m -> m.type() + " " + m.span().of(text.toString()))
        .toList();
  }

  @Test
  void namesThatTheArticleHasByThemselvesAreTakenApart() {
    assertThat(apart("[LOC Fedora], [ORG Red Hat Linux] and [ORG Fedora/Red Hat Linux]."))
        .containsExactly("LOC Fedora", "ORG Red Hat Linux", "LOC Fedora", "ORG Red Hat Linux");
  }

  @Test
  void surnamesOfPersonsAreNamesByThemselves() {
    assertThat(apart("[PER Jerome Segal] and [PER John de Graaf]: [ORG Segal/de Graaf]."))
        .containsExactly("PER Jerome Segal", "PER John de Graaf", "PER Segal", "PER de Graaf");
  }

  @Test
  void otherSlashedNamesStayAsTheyAre() {
    assertThat(apart("[LOC Dallas/Fort Worth Airport] near [LOC Dallas]. [ORG CI/CD]"))
        .containsExactly("LOC Dallas/Fort Worth Airport", "LOC Dallas", "ORG CI/CD");
    assertThat(apart("[ORG Red Hat Linux] and [ORG Debian/Linux], [LOC Debian]"))
        .containsExactly("ORG Red Hat Linux", "ORG Debian/Linux", "LOC Debian");
  }
}
