package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.layout.Layout;
import dateline.layout.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotesTest {
  private static List<String> quotations(String body) {
    String text = "\n\n" + body;
    return Quotes.of(text, Layout.of("", body)).spans().stream().map(s -> s.of(text)).toList();
  }

  @Test
  void curlyStraightAndAngledMarksQuote() {
    assertThat(quotations("He said “yes” and \"no\" and «oui»."))
        .containsExactly("“yes”", "\"no\"", "«oui»");
  }

  @Test
  void aQuotationOverParagraphsOpensAnewInEach() {
    assertThat(quotations("“One.\n\n“Two.”\n\nThree.")).containsExactly("“One.", "“Two.”");
  }

  @Test
  void anInnerOpeningMarkDoesNotEndTheOuterQuotation() {
    assertThat(quotations("“He called it “a sham”, she said.")).hasSize(1);
  }

  @Test
  void theShareCountsQuotedCharacters() {
    Quotes quotes = Quotes.of("\n\nab “cd”", Layout.of("", "ab “cd”"));

    assertThat(quotes.share(new Span(2, 9))).isCloseTo(4.0 / 7, within(1e-9));
    assertThat(quotes.contains(5)).isTrue();
    assertThat(quotes.contains(3)).isFalse();
  }
}
