/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.search;

import org.eclipse.osgi.util.NLS;

/** The words of searches. */
final class SearchMessages extends NLS {
  public static String caseSensitive;
  public static String empty;
  public static String findReferences;
  public static String hintNames;
  public static String hintTypes;
  public static String hintValues;
  public static String ids;
  public static String looking;
  public static String matches;
  public static String most;
  public static String namesLike;
  public static String nothing;
  public static String ofType;
  public static String oneMatch;
  public static String outside;
  public static String references;
  public static String searchFor;
  public static String searchIn;
  public static String selection;
  public static String types;
  public static String values;
  public static String where;
  public static String workingSet;
  public static String workspace;

  static {
    NLS.initializeMessages("org.ranvier.ui.search.messages", SearchMessages.class);
  }

  private SearchMessages() {}

  static String count(String title, int found, String where) {
    return found == 1 ? oneMatch.formatted(title, where) : matches.formatted(title, found, where);
  }
}
