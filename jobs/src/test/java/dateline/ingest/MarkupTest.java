package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void blocksBecomeParagraphsAndItemsLines() {
    assertThat(
            Markup.plain(
                "<p>One &amp; only.</p>\n<p>Two<br/>lines</p><h2>Head</h2><ul><li>a</li><li>b</li></ul>"
                    + "<script>var x = 1;</script><p>End</p>"))
        .isEqualTo("One & only.\n\nTwo\nlines\n\nHead\n\na\nb\n\nEnd");
  }

  @Test
  void referencesAreUnescapedAlsoWhereAFeedEscapedThemTwice() {
    assertThat(Markup.plain("The bank&rsquo;s &#8220;offer&#8221; to AT&amp;T"))
        .isEqualTo("The bank’s “offer” to AT&T");
    assertThat(Markup.plain("It&amp;rsquo;s")).isEqualTo("It’s");
    assertThat(Markup.plain("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;"))
        .isEqualTo("One\n\nTwo");
  }

  @Test
  void lineBreaksStayWhereTagsAreOnlyInline() {
    assertThat(Markup.plain("One <b>bold</b> word.\n\nTwo.")).isEqualTo("One bold word.\n\nTwo.");
  }

  @Test
  void whatOnlyLooksLikeMarkupStays() {
    for (String text :
        new String[] {"1 < 2 and 3 > 2", "a <b c> d", "R&D; and Q&A", "x &nosuch; y", "<3"}) {
      assertThat(Markup.plain(text)).isEqualTo(text);
    }
  }
}
