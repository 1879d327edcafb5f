/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.segment;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.ranvier.edit.scene.SegmentCard;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.morphology.panel.PanelKind;

/** What is chosen, as fields. */
public final class SegmentPanel extends Panel {
  public static final String ID = "org.ranvier.ui.morphology.segment";

  private static final int WIDTH = 200;

  private Label heading;
  private SegmentFields one;
  private SelectionFields several;
  private GroupFields groups;

  /** What the page makes it from. */
  public static PanelKind kind() {
    return new PanelKind(ID, SegmentMessages.title, PanelKind.Place.BESIDE, SegmentPanel::new);
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    ScrolledForm form = toolkit.createScrolledForm(parent);
    Composite body = form.getBody();
    GridLayoutFactory.swtDefaults().margins(8, 6).applyTo(body);
    heading = toolkit.createLabel(body, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(heading);
    Section first = section(toolkit, form, SegmentMessages.one);
    one = new SegmentFields(first, toolkit, form, stage());
    first.setClient(one.control());
    Section second = section(toolkit, form, SegmentMessages.several);
    several = new SelectionFields(second, toolkit, form, stage());
    second.setClient(several.control());
    Section third = section(toolkit, form, SegmentMessages.groups);
    groups = new GroupFields(third, toolkit, form, stage());
    third.setClient(groups.control());
    form.reflow(true);
  }

  private static Section section(FormToolkit toolkit, ScrolledForm form, String title) {
    Section section =
        toolkit.createSection(
            form.getBody(),
            ExpandableComposite.TITLE_BAR
                | ExpandableComposite.TWISTIE
                | ExpandableComposite.EXPANDED);
    section.setText(title);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
    return section;
  }

  @Override
  protected void shown(Optional<DrawnCell> cell) {
    // What is chosen is told right afterwards.
  }

  @Override
  protected void selected(SegmentSelection selection) {
    heading.setText(
        stage()
            .cell()
            .map(cell -> SegmentCard.summary(cell.morphology(), selection))
            .orElse(SegmentMessages.nothing)
            .replace("&", "&&"));
    one.show();
    several.show();
    groups.show();
  }
}
