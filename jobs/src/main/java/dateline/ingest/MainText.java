package dateline.ingest;

import java.util.Arrays;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The text of a page's article, found by Mozilla's Readability after what is plainly not text is
 * taken out: paragraphs separated by an empty line, after the caption of the picture that opens the
 * article.
 */
final class MainText {
  /** Parts of pages that belong to no article. */
  private static final List<String> FURNITURE =
      List.of(
          "script, style, noscript, template, iframe, svg, form, button, input, select, textarea",
          "nav, aside, body > footer, body > header nav, dialog, menu",
          "[role=navigation], [role=complementary], [role=dialog], [role=alertdialog], [role=search]",
          "[hidden], [aria-hidden=true], [style*=display:none], [style*='display: none']",
          words("class", "share", "sharing", "social", "sharedaddy", "addtoany", "social-links"),
          words("class", "related", "related-posts", "related-links", "recommended", "read-more"),
          words("class", "newsletter", "subscribe", "signup", "paywall", "advert", "ad", "ads"),
          words("class", "advertisement", "promo", "cookie", "consent", "gdpr", "breadcrumb"),
          words("class", "breadcrumbs", "comments", "comment-list", "comment-respond", "tags"),
          words("class", "jp-relatedposts", "post-navigation", "author-bio", "most-read"),
          words("class", "screen-reader-text", "visually-hidden", "sr-only", "tag-list", "topics"),
          starting("class", "cookie", "share-", "social-", "related-", "newsletter-", "consent-"),
          starting("id", "cookie", "comments", "share", "related", "newsletter", "consent"));

  /** A paragraph of a lead and its links: what follows the last text of some pages. */
  private static final int SHORT_LINE = 200;

  /** Less text than this share of all paragraphs is the wrong part of the page. */
  private static final double LEAST_SHARE = 0.4;

  private static final String BYLINE =
      "time, [rel=author], [itemprop=author], "
          + words("class", "byline", "author", "entry-meta", "post-meta", "meta", "posted-on")
          + ", "
          + starting("class", "byline", "timestamp", "author-", "post-date", "publish");

  private static final int SHORTEST_PARAGRAPH = 120;

  /** Readability makes links absolute, and must have a well-formed address for it. */
  private static final String NOWHERE = "https://page.invalid/";

  private MainText() {}

  private static String words(String attribute, String... words) {
    return selectors("[" + attribute + "~=(?i)(?:^|\\s)%s(?:\\s|$)]", words);
  }

  private static String starting(String attribute, String... beginnings) {
    return selectors("[" + attribute + "~=(?i)(?:^|\\s)%s]", beginnings);
  }

  private static String selectors(String form, String... words) {
    return String.join(", ", Arrays.stream(words).map(w -> form.formatted(w)).toList());
  }

  /** The text, or an empty string. Changes the page. */
  static String of(Document page, String title) {
    for (String query : FURNITURE) {
      page.select(query).stream().filter(e -> !holdsAll(e, page)).toList().forEach(Element::remove);
    }
    takeLayoutCell(page);
    dropLinkLists(page);
    dropBylines(page);
    String caption = takeCaption(page);
    Element content = content(page);
    if (content == null) {
      return "";
    }
    dropHeading(content, title);
    String all = Paragraphs.of(content);
    boolean repeats = !title.isEmpty() && all.startsWith(title + "\n");
    String text = repeats ? all.substring(title.length()).strip() : all;
    return caption.isEmpty() || text.contains(caption) ? text : caption + "\n\n" + text;
  }

  /** Some pages mark their whole body with a word that elsewhere marks furniture. */
  private static boolean holdsAll(Element element, Document page) {
    return element.normalName().equals("body")
        || element.normalName().equals("html")
        || element.select("p").text().length() * 2 > page.select("p").text().length();
  }

  /**
   * Lists of which nearly all is links lead to other stories, and so do lines such as "Read more:
   * …".
   */
  private static void dropLinkLists(Document page) {
    for (Element list : page.select("ul, ol, dl")) {
      Elements links = list.select("a[href]");
      if (links.size() >= 2 && links.text().length() > 0.8 * list.text().length()) {
        list.remove();
      }
    }
    for (Element line : page.select("p, div, h2, h3, h4, h5")) {
      String text = line.text();
      boolean invites =
          text.length() < SHORT_LINE
              && text.matches(
                  "(?i)(?:read (?:more|also|next)|also read|see also|related(?: stories| articles)?"
                      + "|more on this(?: story)?|you may also like|watch|listen)\\b.*");
      Elements links = line.select("a[href]");
      boolean onlyLink =
          !text.isEmpty()
              && text.length() < SHORTEST_PARAGRAPH
              && line.is("p")
              && links.text().equals(text);
      if (onlyLink
          || (invites && (text.length() < 30 || links.text().length() * 2 > text.length()))) {
        line.remove();
      }
    }
  }

  /** Old pages are one table: the cell with most of the text is the page. */
  private static void takeLayoutCell(Document page) {
    int all = page.body().text().length();
    Element cell = null;
    for (Element candidate : page.select("td")) {
      cell = candidate.text().length() * 2 > all ? candidate : cell;
    }
    if (cell != null) {
      Element taken = page.createElement("div").insertChildren(0, cell.childNodes());
      page.body().empty().appendChild(taken);
    }
  }

  /** Authors and times are in the metadata. */
  private static void dropBylines(Document page) {
    for (Element author : page.select("[rel=author]")) {
      Element line = author.closest("p, address, div");
      if (line != null
          && line.text().length() < SHORTEST_PARAGRAPH
          && line.select("h1").isEmpty()) {
        line.remove();
      }
    }
    for (Element line : page.select(BYLINE)) {
      if (line.text().length() < SHORTEST_PARAGRAPH && !line.is("body, main, article, h1")) {
        line.remove();
      }
    }
  }

  /** The caption of a picture that stands before the text; it is taken out of the page. */
  private static String takeCaption(Document page) {
    for (Element element : page.select("figcaption, .wp-caption-text, p")) {
      String text = element.text().strip();
      boolean caption = !element.normalName().equals("p") || element.hasClass("wp-caption-text");
      if (caption && !text.isEmpty()) {
        element.remove();
        return text;
      }
      if (!caption && text.length() >= SHORTEST_PARAGRAPH && element.closest("figure") == null) {
        return "";
      }
    }
    return "";
  }

  /** What Readability finds, where that is most of what is there. */
  private static Element content(Document page) {
    Element found = new Readability4J(NOWHERE, page.clone()).parse().getArticleContent();
    Elements marked = page.select("[itemprop=articleBody]");
    Element whole =
        marked.size() == 1
            ? marked.first()
            : page.select("article").size() == 1 ? page.select("article").first() : page.body();
    if (found == null) {
      return whole;
    }
    boolean most = found.text().length() >= LEAST_SHARE * whole.select("p").text().length();
    return most ? found : whole;
  }

  private static void dropHeading(Element content, String title) {
    String skeleton = Text.skeleton(title);
    for (Element heading : content.select("h1, h2, h3")) {
      if (Text.skeleton(heading.text()).equals(skeleton)) {
        heading.remove();
      }
    }
  }
}
