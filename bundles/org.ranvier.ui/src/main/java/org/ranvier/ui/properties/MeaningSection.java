/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.properties;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.ranvier.edit.hover.ElementFacts;
import org.ranvier.edit.hover.Explanation;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.explore.ModelPart;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.ui.source.ExplanationText;
import org.ranvier.xml.XmlElement;

/** What the language says of an element: its type, parameters, exposures and dynamics. */
public final class MeaningSection extends ElementSection {
  private static final int HEIGHT = 120;
  private static final int MARGIN = 6;

  private StyledText text;

  @Override
  void createArea(Composite parent) {
    Composite area = getWidgetFactory().createComposite(parent);
    area.setLayout(new GridLayout());
    text = new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    getWidgetFactory().adapt(text, true, false);
    text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
    AccessibleName.give(text, PropertiesMessages.meaning);
    GridDataFactory.fillDefaults().grab(true, true).hint(HEIGHT, HEIGHT).applyTo(text);
  }

  @Override
  void show(ElementSubject element, XmlElement now, Knowledge knowledge) {
    show(ElementFacts.of(now, knowledge));
  }

  @Override
  void show(ModelPart part, XmlElement element, Knowledge knowledge) {
    show(ElementFacts.of(element, knowledge));
  }

  private void show(Explanation explanation) {
    if (explanation.pieces().isEmpty()) {
      text.setText(PropertiesMessages.unknown);
    } else if (!explanation.text().equals(text.getText())) {
      ExplanationText.show(explanation, text);
    }
  }

  @Override
  public boolean shouldUseExtraSpace() {
    return true;
  }
}
