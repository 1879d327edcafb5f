/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.group;

import java.util.regex.Pattern;
import org.ranvier.edit.morphology.Decimals;

/** How parts of a query are written. */
final class Words {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:+-]+");

  private Words() {}

  static String print(double value) {
    return Decimals.print(value);
  }

  /** Names of unusual characters stand in quotes. */
  static String quoted(String name) {
    return PLAIN.matcher(name).matches()
        ? name
        : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String nested(SegmentQuery query) {
    return query instanceof SegmentQuery.Joined ? "(" + query + ")" : query.toString();
  }
}
