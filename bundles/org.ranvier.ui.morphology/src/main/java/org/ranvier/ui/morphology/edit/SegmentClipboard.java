/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.graft.Clip;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;

/**
 * The platform's clipboard with a subtree in it: as the text of its segments for everybody, and for
 * pages of this workbench with the groups that they belonged to.
 */
final class SegmentClipboard {
  /** What was put there last, and as which text. */
  private record Copied(Clip clip, String text) {}

  private static @Nullable Copied latest;

  private SegmentClipboard() {}

  /** Puts a segment and all that hangs on it there. */
  static Clip copy(Morphology morphology, int id) {
    Clip clip = Clip.of(morphology, id);
    String text = text(morphology, morphology.segment(id));
    latest = new Copied(clip, text);
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
    return clip;
  }

  /** The segments as they are written, in the order of the tree. */
  private static String text(Morphology morphology, Segment from) {
    StringBuilder text = new StringBuilder();
    List<Segment> open = new ArrayList<>(List.of(from));
    String document = morphology.element().document().text();
    for (int i = 0; i < open.size(); i++) {
      Segment each = open.get(i);
      text.append(document, each.element().range().start(), each.element().range().end());
      text.append('\n');
      open.addAll(morphology.children(each.index()));
    }
    return text.toString();
  }

  /** The subtree in the clipboard; empty where something else was put there since. */
  static Optional<Clip> paste() {
    Copied known = latest;
    if (known == null) {
      return Optional.empty();
    }
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    Object text = clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    return text instanceof String now && now.equals(known.text())
        ? Optional.of(known.clip())
        : Optional.empty();
  }
}
