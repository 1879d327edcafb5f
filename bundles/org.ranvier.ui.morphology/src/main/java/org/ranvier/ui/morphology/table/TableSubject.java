/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.table;

import org.ranvier.edit.table.ShapeTable;
import org.ranvier.morphology.Morphology;

/** What has a row each. */
enum TableSubject {
  SEGMENTS,
  SECTIONS,
  GROUPS;

  String title() {
    return switch (this) {
      case SEGMENTS -> TableMessages.segments;
      case SECTIONS -> TableMessages.sections;
      case GROUPS -> TableMessages.groups;
    };
  }

  /**
   * The table of a cell.
   *
   * @throws org.ranvier.xml.ModelProblemException the cell has none that makes sense
   */
  ShapeTable of(Morphology morphology) {
    return switch (this) {
      case SEGMENTS -> ShapeTable.ofSegments(morphology);
      case SECTIONS -> ShapeTable.ofSections(morphology);
      case GROUPS -> ShapeTable.ofGroups(morphology);
    };
  }
}
