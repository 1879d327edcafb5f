/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.ranvier.edit.scene.SegmentCard;
import org.ranvier.edit.scene.SegmentHit;
import org.ranvier.ui.morphology.tool.CardArea;

/** What is told of the segment under the pointer. */
final class SegmentToolTip extends ToolTip {
  private static final int BESIDE = 14;

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
    CardArea area = new CardArea(parent, view.control());
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
                    .ifPresent(card -> area.show(card.title(), card.lines())));
    return area.control();
  }
}
