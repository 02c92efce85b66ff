package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NamedSpanTest {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}-]+|['’]s|[^\\s“”]");

  private static Tokens tokens(String text, int begin, int end) {
    List<Span> spans = new ArrayList<>();
    Matcher token = TOKEN.matcher(text).region(begin, end);
    while (token.find()) {
      spans.add(new Span(token.start(), token.end()));
    }
    return new Tokens(spans, spans.stream().map(s -> s.of(text)).toList());
  }

  private static NamedSpan name(String text, String name) {
    int begin = text.indexOf(name);
    return new NamedSpan(new Span(begin, begin + name.length()), "PER", 1);
  }

  private static List<String> laid(String text, NamedSpan... found) {
    Tokens tokens = tokens(text, 0, text.length());
    return NamedSpan.onTokens(tokens, List.of(found)).stream()
        .map(n -> String.join(" ", tokens.words().subList(n.begin(), n.end())))
        .toList();
  }

  @Test
  void aNameTakesEveryTokenThatItTouches() {
    String text = "The Vanadzor-based Ani Petrosian spoke";

    assertThat(laid(text, name(text, "Vanadzor"), name(text, "Ani Petros")))
        .containsExactly("Vanadzor-based", "Ani Petrosian");
  }

  @Test
  void thePossessiveIsNoPartOfIt() {
    assertThat(laid("Gyumri’s mayor", name("Gyumri’s mayor", "Gyumri’s")))
        .containsExactly("Gyumri");
  }

  @Test
  void ofNamesThatOverlapTheFirstAndLongestStays() {
    String text = "Bank of Georgia said";

    assertThat(laid(text, name(text, "Bank of Georgia"), name(text, "Bank"), name(text, "Georgia")))
        .containsExactly("Bank of Georgia");
  }

  @Test
  void aNameIsCutToTheSentenceThatItBeginsIn() {
    String text = "He met Ani. Petrosian left.";
    List<NamedSpan> found = List.of(name(text, "Ani. Petrosian"));
    Tokens first = tokens(text, 0, 11);
    Tokens second = tokens(text, 12, text.length());

    assertThat(NamedSpan.onTokens(first, found)).containsExactly(new Name(2, 4, "PER", 1));
    assertThat(NamedSpan.onTokens(second, found)).isEmpty();
  }

  @Test
  void namesLieWithinTheSentenceInOrderAndApart() {
    Random random = new Random(8);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 3 + random.nextInt(12); i > 0; i--) {
        text.append(
            List.of("Ani ", "“Bank” ", "😀 ", "of ", "Gyumri’s ", ". ").get(random.nextInt(6)));
      }
      List<NamedSpan> found = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        int begin = random.nextInt(text.length());
        int end = begin + 1 + random.nextInt(text.length() - begin);
        found.add(new NamedSpan(new Span(begin, end), "ORG", 1));
      }
      found.sort(NamedSpan.IN_ORDER);
      int from = random.nextInt(text.length());
      Tokens sentence = tokens(text.toString(), from, text.length());
      int last = 0;
      for (Name name : NamedSpan.onTokens(sentence, found)) {
        Span span =
            new Span(
                sentence.spans().get(name.begin()).begin(),
                sentence.spans().get(name.end() - 1).end());
        assertThat(name.begin()).isGreaterThanOrEqualTo(last);
        assertThat(found).anyMatch(f -> f.span().overlap(span) > 0 && f.span().begin() >= from);
        last = name.end();
      }
      assertThat(last).isLessThanOrEqualTo(sentence.words().size());
    }
  }
}
