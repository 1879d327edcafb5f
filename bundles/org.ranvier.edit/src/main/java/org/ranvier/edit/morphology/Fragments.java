/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.List;
import java.util.stream.Collectors;
import org.ranvier.xml.edit.Fragment;

/** Several pieces of markup as one. */
final class Fragments {
  private Fragments() {}

  /** One behind the other, each on a line of its own where the document has such. */
  static Fragment joined(List<Fragment> fragments) {
    return (indent, style) ->
        fragments.stream()
            .map(each -> each.print(indent, style))
            .collect(Collectors.joining(style.multiLine() ? style.lineEnd() + indent : ""));
  }
}
