/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.source.SourcePage;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;

/**
 * Findings in text that is being typed, underlined in the source; where markers already say the
 * same, nothing is doubled.
 */
public final class TypingAnnotations {
  /** With more of them there would be nothing to see but faults. */
  private static final int MOST_SHOWN = 2000;

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

  /** Shows the findings of this reading; those that were there before stay. */
  public void show(DocumentReading reading) {
    IAnnotationModel model = page.viewer() == null ? null : page.viewer().getAnnotationModel();
    if (!(model instanceof IAnnotationModelExtension changeable)) {
      return;
    }
    Map<Shown, Annotation> gone = new HashMap<>();
    shown.forEach(each -> gone.put(Shown.of(each, model.getPosition(each)), each));
    List<Annotation> stay = new ArrayList<>();
    Map<Annotation, Position> added = new LinkedHashMap<>();
    for (Finding finding : wanted(reading, model, changeable)) {
      Annotation wanted = annotation(finding);
      Annotation old = gone.remove(Shown.of(wanted, position(finding)));
      if (old == null) {
        added.put(wanted, position(finding));
      } else {
        stay.add(old);
      }
    }
    if (!gone.isEmpty() || !added.isEmpty()) {
      changeable.replaceAnnotations(gone.values().toArray(Annotation[]::new), added);
      stay.addAll(added.keySet());
      shown = stay;
    }
  }

  private List<Finding> wanted(
      DocumentReading reading, IAnnotationModel model, IAnnotationModelExtension changeable) {
    int length = page.viewer().getDocument().getLength();
    boolean clean = shownAsMarkers.getAsBoolean();
    List<Finding> findings = reading.shown();
    Set<Finding> marked = matchMarkers(model, changeable, findings, reading.checked() && !clean);
    return clean
        ? List.of()
        : findings.stream()
            .filter(each -> !marked.contains(each) && each.location().range().end() <= length)
            .limit(MOST_SHOWN)
            .toList();
  }

  /** What is seen of a problem. */
  private record Shown(String type, String message, int start, int length, boolean fixable) {
    /**
     * @param position null for one that went with its text
     */
    static Shown of(Annotation annotation, @Nullable Position position) {
      return new Shown(
          annotation.getType(),
          annotation.getText(),
          position == null ? -1 : position.getOffset(),
          position == null ? -1 : position.getLength(),
          annotation instanceof TypingAnnotation typing && typing.isQuickFixable());
    }
  }

  /**
   * Hides the markers of saved problems that the text no longer has, until it is saved; gives the
   * findings that markers show already.
   *
   * @param hides whether it is known what problems the text has
   */
  private static Set<Finding> matchMarkers(
      IAnnotationModel model,
      IAnnotationModelExtension changeable,
      List<Finding> findings,
      boolean hides) {
    List<MarkerAnnotation> markers = new ArrayList<>();
    model
        .getAnnotationIterator()
        .forEachRemaining(
            each -> {
              if (each instanceof MarkerAnnotation marker && isOurs(marker.getMarker())) {
                markers.add(marker);
              }
            });
    Map<Integer, List<Finding>> byStart =
        findings.stream().collect(Collectors.groupingBy(each -> each.location().range().start()));
    Set<Finding> shown = new HashSet<>();
    for (MarkerAnnotation each : markers) {
      Position position = model.getPosition(each);
      Optional<Finding> same =
          byStart.getOrDefault(position == null ? -1 : position.getOffset(), List.of()).stream()
              .filter(f -> isSame(f, each.getMarker(), position))
              .findFirst();
      same.ifPresent(shown::add);
      boolean gone = hides && same.isEmpty();
      if (position != null && gone != each.isMarkedDeleted()) {
        each.markDeleted(gone);
        changeable.modifyAnnotationPosition(each, position); // tells those that paint it
      }
    }
    return shown;
  }

  private static boolean isOurs(IMarker marker) {
    try {
      return marker.exists() && ProblemMarkers.TYPE.equals(marker.getType());
    } catch (CoreException _) {
      return false; // it went meanwhile
    }
  }

  private static boolean isSame(Finding finding, IMarker marker, @Nullable Position position) {
    return position != null
        && position.getOffset() == finding.location().range().start()
        && finding.message().equals(marker.getAttribute(IMarker.MESSAGE, ""));
  }

  private static Annotation annotation(Finding finding) {
    return new TypingAnnotation(
        type(finding.severity()), finding.message(), finding.fix().isPresent());
  }

  /** A problem in text that is being typed, which can say that it can be repaired. */
  private static final class TypingAnnotation extends Annotation
      implements IQuickFixableAnnotation {
    private boolean fixable;

    TypingAnnotation(String type, String message, boolean fixable) {
      super(type, false, message);
      this.fixable = fixable;
    }

    @Override
    public void setQuickFixable(boolean state) {
      fixable = state;
    }

    @Override
    public boolean isQuickFixableStateSet() {
      return true;
    }

    @Override
    public boolean isQuickFixable() {
      return fixable;
    }
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
