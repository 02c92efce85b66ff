package dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * What a page says of its article: JSON-LD first, then OpenGraph and other {@code meta} elements,
 * then the marked parts of the page itself.
 */
final class PageMetadata {
  /** Properties and names that say when the article was published, and nothing else. */
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "parsely-pub-date",
          "dc.date.issued",
          "dcterms.issued",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "cxenseparse:recs:publishtime",
          "sailthru.date");

  private static final Pattern SITE = Pattern.compile("\\s+[|–—·•»-]\\s+[^|–—·•»]{2,60}$");
  private static final Pattern BYLINE =
      Pattern.compile("^(?:by|written by|von|par|por|di)\\s+", Pattern.CASE_INSENSITIVE);

  private final Document page;
  private final LinkedData data;

  PageMetadata(Document page, LinkedData data) {
    this.page = page;
    this.data = data;
  }

  /** The headline, or an empty string. */
  String title() {
    String told = data.text("headline");
    String heading = heading();
    String stripped = Text.skeleton(told);
    boolean whole = stripped.isEmpty() || Text.skeleton(heading).startsWith(stripped);
    if (!heading.isEmpty() && whole && (!stripped.isEmpty() || agrees(heading))) {
      return heading;
    }
    if (!told.isEmpty()) {
      return told;
    }
    String graph = meta("og:title");
    return withoutSite(graph.isEmpty() ? page.title() : graph);
  }

  /** The page's one h1, or that of its article; an empty string where there is none or several. */
  private String heading() {
    for (String query : List.of("article h1, main h1, [itemprop=headline]", "h1")) {
      Elements found = page.select(query);
      if (found.size() == 1) {
        return found.text().strip();
      }
    }
    return "";
  }

  /** Whether a heading is the title and not the site's name. */
  private boolean agrees(String heading) {
    String all = Text.skeleton(page.title() + " " + meta("og:title"));
    return all.isEmpty() || (all.contains(Text.skeleton(heading)) && !heading.equals(siteName()));
  }

  private String withoutSite(String title) {
    String site = siteName();
    String stripped = SITE.matcher(title).replaceFirst("");
    String suffix = title.substring(stripped.length());
    boolean name = !site.isEmpty() && Text.skeleton(suffix).contains(Text.skeleton(site));
    return name || title.contains(" | ") ? stripped.strip() : title.strip();
  }

  /** The address that the page gives itself, or that it was found under; null for none. */
  String address(String found) {
    for (String own :
        List.of(
            page.select("link[rel=canonical]").attr("abs:href"),
            absolute(meta("og:url")),
            data.text("url"))) {
      if (own.matches("(?i)https?://[^\\s]+") && !(root(own) && found != null && !root(found))) {
        return own;
      }
    }
    return found;
  }

  private static String absolute(String address) {
    return address.startsWith("//") ? "https:" + address : address;
  }

  private static boolean root(String address) {
    return address.matches("(?i)https?://[^/]*/?");
  }

  /** When the article was published, as the page writes it; null where it does not clearly say. */
  String published() {
    String told = data.text("datePublished");
    if (!told.isEmpty()) {
      return told;
    }
    for (String name : PUBLISHED) {
      String value = meta(name);
      if (!value.isEmpty()) {
        return value;
      }
    }
    Elements marked = page.select("time[pubdate][datetime], [itemprop=datePublished][datetime]");
    marked.removeIf(this::ofAnother);
    if (marked.isEmpty()) {
      marked = page.select("time[datetime]");
      marked.removeIf(t -> ofAnother(t) || !inHeader(t) || updated(t));
    }
    List<String> times = marked.eachAttr("datetime").stream().distinct().toList();
    return times.size() == 1 ? times.get(0) : null;
  }

  /** Whether an element belongs to a story that this page only links to. */
  private boolean ofAnother(Element element) {
    Elements around = element.parents();
    return around.is("aside, nav, footer, li, a, [class*=related], [class*=teaser], [class*=card]")
        || around.stream().filter(e -> e.normalName().equals("article")).count() > 1
        || (page.select("article").size() > 1 && !around.contains(mainArticle()));
  }

  /** The article that holds the page's heading. */
  private Element mainArticle() {
    return page.select("article:has(h1)").first();
  }

  private boolean inHeader(Element time) {
    Element heading = page.select("h1").size() == 1 ? page.select("h1").first() : null;
    if (heading == null) {
      return false;
    }
    Element around = heading.parent();
    for (int level = 0; around != null && level < 3; level++, around = around.parent()) {
      if (around.is("header, hgroup, article, main, [class*=header], [class*=head]")
          && time.parents().contains(around)) {
        boolean alone = around.select("time[datetime]").size() == 1;
        return alone && around.select("h1").size() == 1;
      }
    }
    return false;
  }

  private static boolean updated(Element time) {
    String words =
        (time.className() + " " + time.attr("itemprop") + " " + time.parent().text())
            .toLowerCase(Locale.ROOT);
    return words.contains("updated") || words.contains("modified");
  }

  /** The publisher's name, or an empty string. */
  String publisher() {
    String site = siteName();
    return site.isEmpty() ? data.names("publisher").stream().findFirst().orElse("") : site;
  }

  private String siteName() {
    String graph = meta("og:site_name");
    return graph.isEmpty() ? meta("application-name") : graph;
  }

  /** The section, or an empty string. */
  String section() {
    String told = data.text("articleSection");
    return told.isEmpty() ? meta("article:section") : told;
  }

  /** The text of the article as the metadata has it, or an empty string. */
  String articleBody() {
    return data.text("articleBody");
  }

  /** The authors' names, from the first place that has some. */
  List<String> authors() {
    return Stream.<List<String>>of(
            data.names("author"),
            metas("author", "article:author", "parsely-author", "dc.creator", "byl"),
            texts("[itemprop=author] [itemprop=name]"),
            texts("[rel=author], [itemprop=author]"),
            texts(".byline, .author, .byline-name, .author-name"))
        .map(this::named)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> named(List<String> texts) {
    List<String> names = new ArrayList<>();
    for (String text : texts) {
      for (String name :
          BYLINE.matcher(text).replaceFirst("").split("\\s*[,;]\\s*|\\s+and\\s+", -1)) {
        boolean person =
            !name.isBlank()
                && name.length() <= 60
                && !name.matches("(?i).*(?:https?:|@|\\d{2}).*")
                && !name.equalsIgnoreCase(siteName());
        if (person && !names.contains(name.strip())) {
          names.add(name.strip());
        }
      }
    }
    return names;
  }

  private List<String> texts(String query) {
    return page.select(query).stream()
        .filter(e -> !e.parents().is("aside, nav, footer"))
        .map(Element::text)
        .limit(3)
        .toList();
  }

  /** The language that the page declares, or null where its letters say otherwise. */
  String language(String body) {
    String declared = page.select("html").attr("lang");
    if (declared.isEmpty()) {
      declared = page.select("html").attr("xml:lang");
    }
    if (declared.isEmpty()) {
      declared = data.text("inLanguage");
    }
    long letters = body.codePoints().filter(Character::isLetter).count();
    long latin =
        body.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    boolean otherLetters =
        declared.toLowerCase(Locale.ROOT).startsWith("en") && latin * 2 < letters;
    return declared.isEmpty() || otherLetters ? null : declared;
  }

  private List<String> metas(String... names) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      if (values.isEmpty()) {
        for (Element meta : page.select("meta[content]")) {
          if (named(meta, name)) {
            values.add(meta.attr("content").strip());
          }
        }
      }
    }
    values.removeIf(String::isEmpty);
    return values;
  }

  private String meta(String name) {
    return metas(name).stream().findFirst().orElse("");
  }

  private boolean named(Element meta, String name) {
    return Stream.of("property", "name", "itemprop")
            .anyMatch(a -> meta.attr(a).equalsIgnoreCase(name))
        && (meta.attr("itemprop").isEmpty() || !ofAnother(meta));
  }
}
