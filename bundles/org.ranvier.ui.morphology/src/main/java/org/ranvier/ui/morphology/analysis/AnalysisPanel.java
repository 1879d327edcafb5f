/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.morphology.panel.PanelKind;

/** Measures of the shape, crossings with spheres, and the cell as a cable. */
public final class AnalysisPanel extends Panel {
  private List<AnalysisPage> pages = List.of();
  private @Nullable StackLayout stack;
  private @Nullable Composite area;
  private org.eclipse.swt.widgets.@Nullable List names;

  /** What the page needs to know of it. */
  public static PanelKind kind() {
    return new PanelKind(
        "org.ranvier.ui.morphology.analysis",
        AnalysisMessages.analysis,
        PanelKind.Place.BELOW,
        AnalysisPanel::new);
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    Composite body = toolkit.createComposite(parent);
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = 4;
    body.setLayout(layout);
    org.eclipse.swt.widgets.List list =
        new org.eclipse.swt.widgets.List(body, SWT.SINGLE | SWT.BORDER);
    list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
    toolkit.adapt(list, true, false);
    Composite room = toolkit.createComposite(body);
    room.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    StackLayout layers = new StackLayout();
    room.setLayout(layers);
    pages =
        List.of(
            new MeasuresPage(room, toolkit, stage()),
            new ShollPage(room, toolkit, stage()),
            new ElectrotonicPage(room, toolkit, stage()),
            new ImpedancePage(room, toolkit, stage()));
    pages.forEach(each -> list.add(each.title()));
    layers.topControl = pages.getFirst().control();
    stack = layers;
    area = room;
    names = list;
    list.select(0);
    list.addListener(SWT.Selection, _ -> turn(list.getSelectionIndex()));
  }

  /** Puts one of the analyses in front, by its place in the list. */
  public void turn(int index) {
    if (stack == null || area == null || names == null) {
      return;
    }
    names.select(index);
    stack.topControl = pages.get(index).control();
    area.layout();
    front();
  }

  private void front() {
    for (AnalysisPage each : pages) {
      if (!isInFront() || !isOnTop(each)) {
        each.front(false);
      }
    }
    pages.stream().filter(this::isOnTop).forEach(each -> each.front(isInFront()));
  }

  private boolean isOnTop(AnalysisPage page) {
    return stack != null && stack.topControl == page.control();
  }

  @Override
  protected void shown(Optional<DrawnCell> cell) {
    pages.forEach(each -> each.show(cell));
  }

  @Override
  protected void selected(SegmentSelection selection) {
    pages.forEach(each -> each.choose(selection));
  }

  @Override
  protected void opened() {
    front();
  }

  @Override
  protected void closed() {
    front();
  }

  @Override
  protected void restyled() {
    pages.forEach(each -> each.control().redraw());
  }

  @Override
  protected void dispose() {
    pages.forEach(AnalysisPage::dispose);
  }
}
