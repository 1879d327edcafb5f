/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;

/**
 * The colours of XML source. They are colour definitions of the workbench theme (plugin.xml, with a
 * dark variant in css/), so a user can change them under Colors and Fonts and they follow a change
 * of theme while an editor is open.
 */
final class SyntaxColors {
  enum Role {
    TAG("org.ranvier.ui.source.tag", SWT.NORMAL),
    ATTRIBUTE("org.ranvier.ui.source.attribute", SWT.NORMAL),
    VALUE("org.ranvier.ui.source.value", SWT.NORMAL),
    COMMENT("org.ranvier.ui.source.comment", SWT.ITALIC),
    INSTRUCTION("org.ranvier.ui.source.instruction", SWT.NORMAL);

    final String colorId;
    final int style;

    Role(String colorId, int style) {
      this.colorId = colorId;
      this.style = style;
    }
  }

  private final ColorRegistry registry =
      PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
  private final Token[] tokens = new Token[Role.values().length];
  private final Runnable changed;
  private final IPropertyChangeListener listener =
      event -> {
        if (event.getProperty().startsWith("org.ranvier.ui.source.")) {
          refresh();
        }
      };

  /**
   * @param changed called in the UI thread after a colour changed
   */
  SyntaxColors(Runnable changed) {
    this.changed = changed;
    for (Role role : Role.values()) {
      tokens[role.ordinal()] = new Token(attribute(role));
    }
    registry.addListener(listener);
  }

  Token token(Role role) {
    return tokens[role.ordinal()];
  }

  void dispose() {
    registry.removeListener(listener);
  }

  private void refresh() {
    for (Role role : Role.values()) {
      tokens[role.ordinal()].setData(attribute(role));
    }
    changed.run();
  }

  private TextAttribute attribute(Role role) {
    return new TextAttribute(registry.get(role.colorId), null, role.style);
  }
}
