/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.fix.Preview;
import org.ranvier.edit.fix.Repair;
import org.ranvier.edit.fix.Repairs;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.edit.TextChange;

/** Something to choose from a list of repairs: one repair, or one for each problem of a kind. */
final class Choice {
  private final List<Repair> repairs;
  private @Nullable TextChange change;

  /**
   * @param repairs at least one
   */
  Choice(List<Repair> repairs) {
    this.repairs = List.copyOf(repairs);
  }

  List<Repair> repairs() {
    return repairs;
  }

  /** How a list calls it. */
  String title() {
    String title = repairs.getFirst().title();
    return isOne() ? title : NLS.bind(FixMessages.alike, repairs.size(), title);
  }

  /** How the undo history calls it. */
  String label() {
    String title = repairs.getFirst().title();
    return isOne() ? title : NLS.bind(FixMessages.alikeLabel, title, repairs.size());
  }

  boolean isOne() {
    return repairs.size() == 1;
  }

  /** What it does to the text; found when it is asked for, as there can be very many repairs. */
  TextChange change() {
    TextChange found = change;
    if (found == null) {
      found = Repairs.together(repairs);
      change = found;
    }
    return found;
  }

  /** What is found, and the lines before and after. */
  String explanation(String text) {
    Preview preview = Preview.of(text, change());
    StringBuilder all = new StringBuilder();
    if (isOne()) {
      var finding = repairs.getFirst().finding();
      all.append(NLS.bind(FixMessages.info, finding.location().line(), finding.message()))
          .append("\n\n");
    }
    add(FixMessages.infoBefore, preview.before(), all);
    add(FixMessages.infoAfter, preview.after(), all);
    return all.toString().strip();
  }

  private static void add(String heading, List<String> lines, StringBuilder all) {
    if (!lines.isEmpty()) {
      all.append(heading).append('\n');
      lines.forEach(line -> all.append("  ").append(line).append('\n'));
    }
  }

  Image image() {
    ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
    Repair first = repairs.getFirst();
    return switch (first.kind()) {
      case ADD -> images.getImage(ISharedImages.IMG_OBJ_ADD);
      case REMOVE -> images.getImage(ISharedImages.IMG_TOOL_DELETE);
      case VALUE -> (first.source() == Repair.Source.UNIT ? Icons.UNIT : Icons.WORD).image();
      case RENAME, MOVE -> Icons.ATTRIBUTE.image();
    };
  }
}
