/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.source.SourcePage;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;

/**
 * Findings in text that is being typed, underlined in the source; where markers already say the
 * same, nothing is doubled.
 */
public final class TypingAnnotations {
  private final SourcePage page;
  private final BooleanSupplier shownAsMarkers;
  private List<Annotation> shown = List.of();

  /**
   * @param shownAsMarkers whether the text, as it is, has its problems shown as markers
   */
  public TypingAnnotations(SourcePage page, BooleanSupplier shownAsMarkers) {
    this.page = page;
    this.shownAsMarkers = shownAsMarkers;
  }

  /** Shows the findings of this reading instead of those of the one before. */
  public void show(DocumentReading reading) {
    IAnnotationModel model = page.viewer() == null ? null : page.viewer().getAnnotationModel();
    if (!(model instanceof IAnnotationModelExtension changeable)) {
      return;
    }
    int length = page.viewer().getDocument().getLength();
    Map<Annotation, Position> added = new HashMap<>();
    for (Finding finding :
        shownAsMarkers.getAsBoolean() ? List.<Finding>of() : reading.findings()) {
      if (finding.location().range().end() <= length) {
        added.put(annotation(finding), position(finding));
      }
    }
    changeable.replaceAnnotations(shown.toArray(Annotation[]::new), added);
    shown = new ArrayList<>(added.keySet());
  }

  private static Annotation annotation(Finding finding) {
    return new Annotation(type(finding.severity()), false, finding.message());
  }

  private static String type(Severity severity) {
    return switch (severity) {
      case ERROR -> "org.eclipse.ui.workbench.texteditor.error";
      case WARNING -> "org.eclipse.ui.workbench.texteditor.warning";
      case INFO -> "org.eclipse.ui.workbench.texteditor.info";
    };
  }

  private static Position position(Finding finding) {
    return new Position(finding.location().range().start(), finding.location().range().length());
  }
}
