/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Completes the word at the caret of a text field, with the key of content assist. */
final class Completion {
  private Completion() {}

  static void install(Text text, IContentProposalProvider provider) {
    KeyStroke key = KeyStroke.getInstance(SWT.MOD1, SWT.SPACE);
    new ContentProposalAdapter(text, new WordAtCaret(), provider, key, null)
        .setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_INSERT);
  }

  private static final class WordAtCaret extends TextContentAdapter {
    @Override
    public void insertControlContents(Control control, String contents, int cursorPosition) {
      Text text = (Text) control;
      String all = text.getText();
      int end = Math.min(text.getSelection().y, all.length());
      int start = end;
      while (start > 0 && Character.isJavaIdentifierPart(all.charAt(start - 1))) {
        start--;
      }
      text.setSelection(start, end);
      text.insert(contents);
      text.setSelection(start + cursorPosition);
    }
  }
}
