package dateline.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An entity of the network.
 *
 * @param id its id in the tables, such as {@code per/ilham-aliyev}
 * @param label its name as a reader sees it; the id where nothing of the name can be written
 * @param values one for each attribute; null where it has none
 * @param spells when it is there; empty where that is not known or not told
 */
record Node(String id, String label, List<Object> values, List<Spell> spells) {
  Node {
    String written = PlainText.of(label);
    label = written.isEmpty() ? id : written;
    values = Collections.unmodifiableList(new ArrayList<>(values));
    spells = List.copyOf(spells);
  }
}
