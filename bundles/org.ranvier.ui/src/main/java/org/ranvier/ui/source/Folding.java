/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.swt.widgets.Display;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Foldable regions: every element that spans more than one line. Folded regions stay folded when
 * the text is read again.
 */
final class Folding {
  /** So many regions are changed at once, which is not felt. */
  private static final int AT_ONCE = 500;

  private final ProjectionAnnotationModel model;
  private final Display display;
  private volatile boolean isDisposed;
  private volatile int updates;

  Folding(ProjectionAnnotationModel model, Display display) {
    this.model = model;
    this.display = display;
  }

  /** Lets the regions be as they are from now on. */
  void dispose() {
    isDisposed = true;
  }

  /**
   * Replaces the regions that changed; to be called outside the UI thread, and by one at a time.
   */
  void update(IDocument document, XmlDocument tree) {
    Set<Position> wanted = new LinkedHashSet<>(regions(document, tree));
    Deque<Annotation> gone = new ArrayDeque<>();
    for (var annotations = model.getAnnotationIterator(); annotations.hasNext(); ) {
      Annotation annotation = annotations.next();
      if (!wanted.remove(model.getPosition(annotation))) {
        gone.add(annotation);
      }
    }
    int number = ++updates;
    if (!display.isDisposed() && !(gone.isEmpty() && wanted.isEmpty())) {
      display.asyncExec(() -> change(gone, new ArrayDeque<>(wanted), number));
    }
  }

  /** Changes some regions and leaves the others to a later call, until there is a newer update. */
  private void change(Deque<Annotation> gone, Deque<Position> added, int number) {
    if (isDisposed || number != updates) {
      return;
    }
    List<Annotation> goes = new ArrayList<>();
    while (!gone.isEmpty() && goes.size() < AT_ONCE) {
      goes.add(gone.remove());
    }
    Map<Annotation, Position> comes = new LinkedHashMap<>();
    while (!added.isEmpty() && goes.size() + comes.size() < AT_ONCE) {
      comes.put(new ProjectionAnnotation(), added.remove());
    }
    model.modifyAnnotations(goes.toArray(Annotation[]::new), comes, null);
    if (!gone.isEmpty() || !added.isEmpty()) {
      display.asyncExec(() -> change(gone, added, number));
    }
  }

  private static List<Position> regions(IDocument document, XmlDocument tree) {
    List<Position> regions = new ArrayList<>();
    var open = new ArrayDeque<XmlElement>();
    tree.findRoot().ifPresent(open::push);
    while (!open.isEmpty()) {
      XmlElement element = open.pop();
      try {
        addRegion(document, element.range(), regions);
      } catch (BadLocationException _) {
        // The text became shorter while it was read; the next reading, already due, finds the right
        // regions.
        return regions;
      }
      element.elements().forEach(open::push);
    }
    return regions;
  }

  private static void addRegion(IDocument document, TextRange range, List<Position> regions)
      throws BadLocationException {
    int first = document.getLineOfOffset(range.start());
    int last = document.getLineOfOffset(Math.max(range.start(), range.end() - 1));
    if (last > first) {
      int start = document.getLineOffset(first);
      int end = document.getLineOffset(last) + document.getLineLength(last);
      regions.add(new Position(start, end - start));
    }
  }
}
