package dateline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of markup. Values get into it only through {@link #of} and {@link #text}, which escape
 * all that is not markup itself: what the corpus says cannot become an element of the page.
 */
record Html(String markup) {
  static final Html NONE = new Html("");

  private static final Pattern WEB =
      Pattern.compile("https?://[^\\s\"<>]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");

  /** The text, escaped for content and for attributes in double quotes. */
  static Html text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
      }
    }
    return new Html(out.toString());
  }

  /**
   * The template with each {@code {}} replaced by the next value: markup as it is, anything else as
   * escaped text.
   */
  static Html of(String template, Object... values) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Object value : values) {
      int slot = template.indexOf("{}", from);
      if (slot < 0) {
        throw new IllegalArgumentException(
            "'" + template + "' has fewer slots than the " + values.length + " values given");
      }
      out.append(template, from, slot).append(markupOf(value));
      from = slot + 2;
    }
    if (template.indexOf("{}", from) >= 0) {
      throw new IllegalArgumentException(
          "'" + template + "' has more slots than the " + values.length + " values given");
    }
    return new Html(out.append(template, from, template.length()).toString());
  }

  private static String markupOf(Object value) {
    return value instanceof Html html ? html.markup : text(String.valueOf(value)).markup;
  }

  /**
   * The text as a link, where the address is one that a browser may be sent to. Others, such as
   * those that run a script, leave the text as it is.
   */
  static Html link(String url, String text) {
    return isWeb(url)
        ? of("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", url, text)
        : text(text);
  }

  /** Whether it is an address of the web. */
  static boolean isWeb(String url) {
    return WEB.matcher(url).matches();
  }

  static Html join(Collection<Html> parts) {
    return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
  }

  /** A resource of this package with its {@code {{name}}} slots filled. */
  static Html fill(String resource, Map<String, Html> values) {
    Matcher slots = SLOT.matcher(resource(resource));
    return new Html(
        slots.replaceAll(
            slot -> {
              Html value = values.get(slot.group(1));
              if (value == null) {
                throw new IllegalStateException(
                    resource + " asks for {{" + slot.group(1) + "}}, not in " + values.keySet());
              }
              return Matcher.quoteReplacement(value.markup);
            }));
  }

  /** The text of a file in this package's resource folder. */
  static String resource(String name) {
    return file("/dateline/report/" + name);
  }

  /** The text of a file on the class path. */
  static String file(String path) {
    try (InputStream in = Html.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + path + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
