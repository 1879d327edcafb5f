/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.properties;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.explore.ModelPart;
import org.ranvier.ui.explore.PartOpener;
import org.ranvier.ui.form.ElementFields;
import org.ranvier.xml.XmlElement;

/** The attributes of an element, filled in as in a form. */
public final class FieldsSection extends ElementSection {
  private ElementFields fields;
  private Hyperlink open;
  private @Nullable ModelPart closed;

  @Override
  void createArea(Composite parent) {
    FormToolkit toolkit = getWidgetFactory();
    Composite area = toolkit.createComposite(parent);
    area.setLayout(new GridLayout());
    open = toolkit.createHyperlink(area, PropertiesMessages.openToEdit, 0);
    GridDataFactory.fillDefaults().applyTo(open);
    open.addHyperlinkListener(
        new HyperlinkAdapter() {
          @Override
          public void linkActivated(HyperlinkEvent event) {
            openClosed();
          }
        });
    fields = new ElementFields(area, toolkit);
  }

  private void openClosed() {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    if (closed != null) {
      PartOpener.open(page, closed);
    }
  }

  @Override
  void show(ElementSubject element, XmlElement now, Knowledge knowledge) {
    showLink(null);
    fields.show(element.editor(), element.path());
  }

  @Override
  void show(ModelPart part, XmlElement element, Knowledge knowledge) {
    showLink(part);
    fields.show(element, knowledge);
  }

  private void showLink(@Nullable ModelPart part) {
    closed = part;
    open.setVisible(part != null);
    GridDataFactory.fillDefaults().exclude(part == null).applyTo(open);
    open.getParent().layout(true);
  }

  @Override
  public boolean shouldUseExtraSpace() {
    return true;
  }

  @Override
  public void aboutToBeHidden() {
    super.aboutToBeHidden();
    if (fields != null) {
      fields.commit();
    }
  }

  @Override
  public void dispose() {
    if (fields != null) {
      fields.release();
    }
    super.dispose();
  }
}
