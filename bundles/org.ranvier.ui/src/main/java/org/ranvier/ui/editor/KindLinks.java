/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.XmlElement;

/** How many components there are of each kind; each leads to the first. */
final class KindLinks {
  private final Composite area;
  private final FormToolkit toolkit;
  private final Consumer<XmlElement> open;
  private List<String> shown = List.of();

  KindLinks(Composite parent, FormToolkit toolkit, Consumer<XmlElement> open) {
    this.toolkit = toolkit;
    this.open = open;
    area = toolkit.createComposite(parent);
    RowLayout layout = new RowLayout(SWT.HORIZONTAL);
    layout.spacing = 12;
    layout.marginLeft = 0;
    area.setLayout(layout);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(area);
  }

  /** Shows them; the widgets stay where the numbers are the same as before. */
  void show(List<DocumentSummary.Kind> kinds) {
    List<String> texts = kinds.stream().map(KindLinks::text).toList();
    if (texts.equals(shown)) {
      Control[] links = area.getChildren();
      for (int i = 0; i < kinds.size(); i++) {
        links[i].setData(kinds.get(i).first());
      }
      return;
    }
    shown = texts;
    for (Control each : area.getChildren()) {
      each.dispose();
    }
    kinds.forEach(this::add);
    area.layout(true);
  }

  private static String text(DocumentSummary.Kind kind) {
    return NLS.bind(EditorMessages.countOf, kind.count(), kind.name());
  }

  private void add(DocumentSummary.Kind kind) {
    ImageHyperlink link = toolkit.createImageHyperlink(area, SWT.NONE);
    link.setText(text(kind));
    link.setToolTipText(NLS.bind(EditorMessages.goToFirst, kind.name()));
    link.setImage(Icons.ofElement(kind.name()).image());
    link.setData(kind.first());
    link.addHyperlinkListener(
        new HyperlinkAdapter() {
          @Override
          public void linkActivated(HyperlinkEvent event) {
            if (link.getData() instanceof XmlElement first) {
              open.accept(first);
            }
          }
        });
  }
}
