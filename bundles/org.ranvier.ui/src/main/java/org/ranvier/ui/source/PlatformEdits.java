/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/** Changes of texts as the platform does them. */
public final class PlatformEdits {
  private PlatformEdits() {}

  public static MultiTextEdit of(TextChange change) {
    MultiTextEdit all = new MultiTextEdit();
    change.edits().forEach(each -> all.addChild(of(each)));
    return all;
  }

  public static ReplaceEdit of(TextEdit edit) {
    return new ReplaceEdit(edit.offset(), edit.length(), edit.replacement());
  }
}
