/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A field for a number with a unit, which is completed with the key of content assist. */
final class AmountCellEditor extends TextCellEditor {
  private static final Pattern NUMBER_AND_WORD =
      Pattern.compile("(\\s*[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(\\w*)\\s*");

  private final ContentProposalAdapter proposals;

  /**
   * @param units those of the amount that is being typed
   */
  AmountCellEditor(Composite parent, Supplier<List<String>> units) {
    super(parent);
    proposals =
        new ContentProposalAdapter(
            text,
            new TextContentAdapter(),
            (contents, position) -> propose(contents.substring(0, position), units.get()),
            KeyStroke.getInstance(SWT.MOD1, SWT.SPACE),
            null);
    proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
  }

  /** The number with each unit that the word behind it can become. */
  static IContentProposal[] propose(String typed, List<String> units) {
    Matcher parts = NUMBER_AND_WORD.matcher(typed);
    if (!parts.matches()) {
      return new IContentProposal[0];
    }
    String begun = parts.group(2).toLowerCase(Locale.ROOT);
    return units.stream()
        .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(begun))
        .map(each -> new ContentProposal(parts.group(1).strip() + " " + each, each, null))
        .toArray(IContentProposal[]::new);
  }

  /** Who chooses a unit from the list goes on typing. */
  @Override
  protected void focusLost() {
    if (!proposals.hasProposalPopupFocus()) {
      super.focusLost();
    }
  }

  @Override
  protected boolean dependsOnExternalFocusListener() {
    return false;
  }
}
