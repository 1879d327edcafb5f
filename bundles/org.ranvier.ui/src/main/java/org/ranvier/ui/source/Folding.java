/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Foldable regions: every element that spans more than one line. Folded regions stay folded when
 * the text is read again.
 */
final class Folding {
  private final ProjectionAnnotationModel model;

  Folding(ProjectionAnnotationModel model) {
    this.model = model;
  }

  /** Replaces the regions that changed; safe to call outside the UI thread. */
  void update(IDocument document, XmlDocument tree) {
    Set<Position> wanted = new HashSet<>(regions(document, tree));
    List<Annotation> gone = new ArrayList<>();
    for (var annotations = model.getAnnotationIterator(); annotations.hasNext(); ) {
      Annotation annotation = annotations.next();
      if (!wanted.remove(model.getPosition(annotation))) {
        gone.add(annotation);
      }
    }
    Map<Annotation, Position> added = new HashMap<>();
    wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
    if (!gone.isEmpty() || !added.isEmpty()) {
      model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
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
