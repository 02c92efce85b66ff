package dateline.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The programs inside the page: the chart library and the page's own. The page's policy names them
 * by their digests, so that a browser runs nothing else, whatever got into the page.
 *
 * @param library Apache ECharts
 * @param own what the page does with it
 * @param land the outline of land, as JSON
 */
record Scripts(String library, String own, String land) {
  /** Where the library's jar has it; its version is that in the parent's {@code pom.xml}. */
  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  private static final List<String> FILES =
      List.of(
          "dom",
          "theme",
          "charts",
          "view",
          "walk",
          "panels",
          "dots",
          "heat",
          "map",
          "evidence",
          "network",
          "page");

  Scripts {
    for (String script : List.of(library, own, land)) {
      if (script.toLowerCase(java.util.Locale.ROOT).contains("</script")) {
        throw new IllegalStateException("a script would end inside itself");
      }
    }
  }

  static Scripts bundled() {
    String own =
        FILES.stream()
            .map(name -> Html.resource("js/" + name + ".js"))
            .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n"));
    return new Scripts(Html.file(ECHARTS), own, Html.resource("land.json").strip());
  }

  /** The sources that the page's policy lets run. */
  String policy() {
    return digest(library) + " " + digest(own);
  }

  private static String digest(String script) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
