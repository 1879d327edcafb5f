/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.problems;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.ranvier.validation.AlikeFindings;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;

/** Findings as markers of the Problems view, with line and character range. */
public final class ProblemMarkers {
  /** Marker type of everything that validation finds. */
  public static final String TYPE = "org.ranvier.ui.problem";

  /** Marker attribute: id of the rule that found it. */
  public static final String RULE = "rule";

  /** Marker attribute: whether something can be done about it. */
  private static final String REPAIRABLE = "repairable";

  /** Marker attribute: what the first of the problems says that a marker tells the number of. */
  private static final String FIRST = "first";

  private ProblemMarkers() {}

  /** Whether something can be done about what a marker says. */
  public static boolean isRepairable(IMarker marker) {
    return marker.getAttribute(REPAIRABLE, false);
  }

  /** Whether a marker stands for many problems that are not marked one by one. */
  public static boolean isMore(IMarker marker) {
    return !marker.getAttribute(FIRST, "").isEmpty();
  }

  /** What the problem says that a marker stands for, or the first of them. */
  public static String message(IMarker marker) {
    return marker.getAttribute(isMore(marker) ? FIRST : IMarker.MESSAGE, "");
  }

  /** Replaces the file's markers by what was found, in one workspace change. */
  public static void replace(IFile file, CheckedFile checked) throws CoreException {
    file.getWorkspace()
        .run(
            _ -> {
              file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
              for (AlikeFindings.Shown each : checked.shown()) {
                file.createMarker(TYPE, attributes(each, checked.isRepairable(each)));
              }
              ToDoMarkers.replace(file, checked.toDos());
            },
            file,
            IWorkspace.AVOID_UPDATE,
            null);
  }

  static int severity(Severity severity) {
    return switch (severity) {
      case ERROR -> IMarker.SEVERITY_ERROR;
      case WARNING -> IMarker.SEVERITY_WARNING;
      case INFO -> IMarker.SEVERITY_INFO;
    };
  }

  private static Map<String, Object> attributes(AlikeFindings.Shown shown, boolean repairable) {
    Finding finding = shown.finding();
    Map<String, Object> attributes = new HashMap<>();
    if (shown.isMore()) {
      attributes.put(FIRST, shown.meant().getFirst().message());
    }
    attributes.put(IMarker.MESSAGE, finding.message());
    attributes.put(IMarker.SEVERITY, severity(finding.severity()));
    attributes.put(IMarker.LINE_NUMBER, finding.location().line());
    attributes.put(IMarker.CHAR_START, finding.location().range().start());
    attributes.put(IMarker.CHAR_END, finding.location().range().end());
    attributes.put(IMarker.LOCATION, place(finding));
    attributes.put(RULE, finding.rule());
    attributes.put(REPAIRABLE, repairable);
    return attributes;
  }

  private static String place(Finding finding) {
    String element = finding.location().element();
    int line = finding.location().line();
    return element.isEmpty()
        ? NLS.bind(ProblemMessages.line, line)
        : NLS.bind(ProblemMessages.lineElement, line, element);
  }
}
