/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.compare;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.XmlElement;

/** Differences in one line each, for a list of what was done between two states of a model. */
public final class ChangeList {
  private ChangeList() {}

  /**
   * Such as {@code channelDensity na condDensity: 120 mS_per_cm2 → 80 mS_per_cm2}, {@code +
   * pulseGenerator stim}, {@code − gate h}.
   */
  public static List<String> of(List<Difference> differences) {
    List<String> lines = new ArrayList<>();
    for (Difference top : differences) {
      for (Difference leaf : top.leaves()) {
        lines.add(line(leaf));
      }
    }
    return List.copyOf(lines);
  }

  private static String line(Difference leaf) {
    boolean whole = leaf.left() == null || leaf.right() == null;
    if (whole) {
      return (leaf.left() == null ? "+ " : "− ") + leaf.title();
    }
    XmlElement element = leaf.left();
    return element == null || leaf.title().equals(Differing.title(element))
        ? leaf.title()
        : Differing.title(element) + " " + leaf.title();
  }
}
