/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.repair;

import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.morphology.repair.Fault;

/** What the panel for repairs says. */
public final class RepairMessages extends NLS {
  public static String all;
  public static String awaited;
  public static String chooseMend;
  public static String countMany;
  public static String countOne;
  public static String elsewhere;
  public static String faults;
  public static String kindCount;
  public static String kindDiameter;
  public static String kindDuplicate;
  public static String kindId;
  public static String kindLoop;
  public static String kindNumber;
  public static String kindOrphan;
  public static String kindWrongParent;
  public static String kindZeroLength;
  public static String kindZJump;
  public static String mend;
  public static String mendAll;
  public static String mendKind;
  public static String noCell;
  public static String none;
  public static String title;

  static {
    NLS.initializeMessages("org.ranvier.ui.morphology.repair.messages", RepairMessages.class);
  }

  private RepairMessages() {}

  static String of(Fault.Kind kind) {
    return switch (kind) {
      case ID -> kindId;
      case NUMBER -> kindNumber;
      case LOOP -> kindLoop;
      case ORPHAN -> kindOrphan;
      case WRONG_PARENT -> kindWrongParent;
      case Z_JUMP -> kindZJump;
      case DUPLICATE_POINT -> kindDuplicate;
      case ZERO_LENGTH -> kindZeroLength;
      case DIAMETER -> kindDiameter;
    };
  }

  static String of(Fault.Kind kind, int count) {
    return NLS.bind(kindCount, of(kind), count);
  }

  static String count(int faults) {
    return faults == 0 ? none : faults == 1 ? countOne : NLS.bind(countMany, faults);
  }
}
