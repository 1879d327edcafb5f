/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;

/** A finding with its line and the platform's sign for its severity. */
final class FindingLabels extends LabelProvider {
  @Override
  public String getText(Object object) {
    return object instanceof Finding finding
        ? NLS.bind(EditorMessages.line, finding.location().line(), finding.message())
        : "";
  }

  @Override
  public Image getImage(Object object) {
    if (!(object instanceof Finding finding)) {
      return null;
    }
    return PlatformUI.getWorkbench().getSharedImages().getImage(sign(finding.severity()));
  }

  private static String sign(Severity severity) {
    return switch (severity) {
      case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
      case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
      case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
    };
  }
}
