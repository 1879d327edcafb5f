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

  private ProblemMarkers() {}

  /** Whether something can be done about what a marker says. */
  public static boolean isRepairable(IMarker marker) {
    return marker.getAttribute(REPAIRABLE, false);
  }

  /** Replaces the file's markers by what was found, in one workspace change. */
  public static void replace(IFile file, CheckedFile checked) throws CoreException {
    file.getWorkspace()
        .run(
            _ -> {
              file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
              for (Finding finding : AlikeFindings.thinned(checked.findings())) {
                file.createMarker(TYPE, attributes(finding, checked.isRepairable(finding)));
              }
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

  private static Map<String, Object> attributes(Finding finding, boolean repairable) {
    Map<String, Object> attributes = new HashMap<>();
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
