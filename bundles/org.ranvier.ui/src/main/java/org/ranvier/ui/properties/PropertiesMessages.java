/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.properties;

import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.card.Fact;

/** What the Properties view says of elements. */
final class PropertiesMessages extends NLS {
  public static String area;
  public static String branchPoints;
  public static String capacitance;
  public static String count;
  public static String counting;
  public static String findUses;
  public static String length;
  public static String longestPath;
  public static String meaning;
  public static String noFacts;
  public static String openToEdit;
  public static String reading;
  public static String reckoning;
  public static String segmentGroups;
  public static String segments;
  public static String tips;
  public static String unknown;
  public static String used;
  public static String usedNowhere;
  public static String volume;

  static {
    NLS.initializeMessages("org.ranvier.ui.properties.messages", PropertiesMessages.class);
  }

  private PropertiesMessages() {}

  /** What a fact is a fact on. */
  static String of(Fact fact) {
    return switch (fact.subject()) {
      case SEGMENTS -> segments;
      case SEGMENT_GROUPS -> segmentGroups;
      case LENGTH -> length;
      case AREA -> area;
      case VOLUME -> volume;
      case BRANCH_POINTS -> branchPoints;
      case TIPS -> tips;
      case LONGEST_PATH -> longestPath;
      case CAPACITANCE -> capacitance;
      case COUNT, COUNT_INSIDE -> NLS.bind(count, fact.of());
    };
  }
}
