/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.problems;

import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.ranvier.xml.ToDoComment;

/** What comments of a file say is left to be done, as markers of the Tasks view. */
public final class ToDoMarkers {
  /** Marker type of all of them. */
  public static final String TYPE = "org.ranvier.ui.task";

  private ToDoMarkers() {}

  /** Replaces the file's markers. */
  public static void replace(IFile file, List<ToDoComment> toDos) throws CoreException {
    file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
    for (ToDoComment each : toDos) {
      int line = each.location().line();
      file.createMarker(
          TYPE,
          Map.of(
              IMarker.MESSAGE,
              each.text(),
              IMarker.PRIORITY,
              IMarker.PRIORITY_NORMAL,
              IMarker.USER_EDITABLE,
              false, // it is done when the comment is gone
              IMarker.LINE_NUMBER,
              line,
              IMarker.CHAR_START,
              each.location().range().start(),
              IMarker.CHAR_END,
              each.location().range().end(),
              IMarker.LOCATION,
              NLS.bind(ProblemMessages.line, line)));
    }
  }
}
