/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.edit;

import org.eclipse.osgi.util.NLS;

/** What commands that change the shape are called and say. */
final class ShapeEditMessages extends NLS {
  public static String addTo;
  public static String beginHere;
  public static String copied;
  public static String copy;
  public static String cut;
  public static String delete;
  public static String deleteMoving;
  public static String deleteTrees;
  public static String extrude;
  public static String fields;
  public static String merge;
  public static String newGroup;
  public static String newGroupHint;
  public static String newGroupTitle;
  public static String nothingChosen;
  public static String nothingCopied;
  public static String oneExpected;
  public static String paste;
  public static String split;
  public static String takeOutOf;
  public static String treeExpected;

  static {
    NLS.initializeMessages("org.ranvier.ui.morphology.edit.messages", ShapeEditMessages.class);
  }

  private ShapeEditMessages() {}
}
