/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.ranvier.edit.scene.SegmentCard;
import org.ranvier.edit.scene.SegmentHit;

/** What is told of the segment under the pointer. */
final class SegmentToolTip extends ToolTip {
  private static final int WIDEST = 280;
  private static final int BESIDE = 14;
  private static final int BORDER_ALPHA = 90;

  private final SceneView view;

  private SegmentToolTip(SceneView view) {
    super(view.control(), NO_RECREATE, false);
    this.view = view;
  }

  static void installOn(SceneView view) {
    SegmentToolTip tip = new SegmentToolTip(view);
    tip.setShift(new Point(BESIDE, BESIDE));
    tip.setHideOnMouseDown(true);
  }

  @Override
  protected Object getToolTipArea(Event event) {
    return view.hit(event.x, event.y).map(SegmentHit::segment).orElse(null);
  }

  @Override
  protected boolean shouldCreateToolTip(Event event) {
    return view.hit(event.x, event.y).isPresent() && super.shouldCreateToolTip(event);
  }

  @Override
  protected Composite createToolTipContentArea(Event pointer, Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 6).spacing(10, 2).applyTo(area);
    // The colours of the system for this purpose let through what is below, once for each label.
    area.setBackground(view.control().getBackground());
    Color text = view.control().getForeground();
    area.addListener(
        SWT.Paint,
        event -> {
          event.gc.setForeground(text);
          event.gc.setAlpha(BORDER_ALPHA);
          event.gc.drawRectangle(0, 0, area.getSize().x - 1, area.getSize().y - 1);
        });
    view.cell()
        .ifPresent(
            cell ->
                view.hit(pointer.x, pointer.y)
                    .map(
                        hit ->
                            SegmentCard.of(
                                cell.morphology(),
                                cell.related().groupsOf(hit.segment()),
                                hit.segment()))
                    .ifPresent(card -> fill(area, card, text)));
    return area;
  }

  private static void fill(Composite area, SegmentCard card, Color text) {
    Label title = label(area, card.title(), text);
    title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    GridDataFactory.fillDefaults().span(2, 1).applyTo(title);
    for (SegmentCard.Line line : card.lines()) {
      label(area, line.label(), text);
      Label value = label(area, line.value(), text);
      int wide = value.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
      GridDataFactory.fillDefaults().hint(Math.min(wide, WIDEST), SWT.DEFAULT).applyTo(value);
    }
  }

  private static Label label(Composite area, String words, Color text) {
    Label label = new Label(area, SWT.WRAP);
    label.setText(words.replace("&", "&&"));
    label.setForeground(text);
    label.setBackground(area.getBackground());
    return label;
  }
}
