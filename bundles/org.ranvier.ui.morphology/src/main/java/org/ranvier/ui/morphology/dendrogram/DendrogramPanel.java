/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.dendrogram;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.dendrogram.Dendrogram;
import org.ranvier.edit.dendrogram.DendrogramPicture;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Segment;
import org.ranvier.ui.export.FileExport;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.LatestJob;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.morphology.panel.PanelKind;
import org.ranvier.ui.source.AccessibleName;

/** The neurites of the cell as a flat tree over path length or electrotonic length. */
public final class DendrogramPanel extends Panel {
  public static final String ID = "org.ranvier.ui.morphology.dendrogram";

  private DendrogramCanvas canvas;
  private Combo measure;
  private Label note;
  private LatestJob<Layout> laying;

  /** The panel as the page offers it. */
  public static PanelKind kind() {
    return new PanelKind(ID, DendrogramMessages.title, PanelKind.Place.BELOW, DendrogramPanel::new);
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    Composite body = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
    Composite bar = toolkit.createComposite(body);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    measure = new Combo(bar, SWT.READ_ONLY);
    toolkit.adapt(measure, true, false);
    for (Layout.Measure each : Layout.Measure.values()) {
      measure.add(each.title());
    }
    measure.select(0);
    measure.setToolTipText(DendrogramMessages.measureHint);
    AccessibleName.give(measure, DendrogramMessages.measureHint);
    measure.addListener(SWT.Selection, _ -> lay());
    Button fit = toolkit.createButton(bar, DendrogramMessages.fit, SWT.PUSH);
    fit.setToolTipText(DendrogramMessages.fitHint);
    fit.addListener(SWT.Selection, _ -> canvas.fit(SegmentSelection.EMPTY));
    Button export = toolkit.createButton(bar, DendrogramMessages.export, SWT.PUSH);
    export.setToolTipText(DendrogramMessages.exportHint);
    export.addListener(SWT.Selection, _ -> ask());
    note = toolkit.createLabel(bar, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(note);
    GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 2).applyTo(bar);
    canvas = new DendrogramCanvas(body, stage());
    laying = new LatestJob<>(DendrogramMessages.laying, canvas, this::laid);
    toolkit.adapt(canvas, true, false);
    GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(canvas);
  }

  @Override
  protected void shown(Optional<DrawnCell> cell) {
    if (cell.isEmpty()) {
      canvas.clear();
    }
    lay();
  }

  private void lay() {
    laying.cancel();
    Layout.Measure wanted = Layout.Measure.values()[measure.getSelectionIndex()];
    Knowledge knowledge = stage().editor().readings().knowledge().orElseGet(Knowledge::core);
    stage().cell().ifPresent(cell -> laying.start(_ -> Layout.of(cell, wanted, knowledge)));
  }

  private void laid(Layout laid) {
    // What was laid out for an earlier text is not shown: a later job is on its way.
    if (stage().cell().filter(laid.cell()::equals).isEmpty()) {
      return;
    }
    String remarks = String.join(" ", laid.remarks());
    note.setText(remarks.replace("&", "&&"));
    note.setToolTipText(remarks);
    note.getParent().getParent().layout();
    canvas.show(laid.cell(), laid.dendrogram(), laid.measure().axis(), colours(laid.cell()));
    canvas.select(stage().selection());
  }

  private int[] colours(DrawnCell cell) {
    return Colouring.REGION.of(cell.morphology(), stage().palette()).ofSegments();
  }

  @Override
  protected void selected(SegmentSelection selection) {
    canvas.select(selection);
  }

  @Override
  protected void closed() {
    canvas.leave();
  }

  @Override
  protected void restyled() {
    stage().cell().ifPresent(cell -> canvas.recolour(colours(cell)));
  }

  // ---- saving --------------------------------------------------------------------------------

  private void ask() {
    String cell = stage().cell().map(each -> each.shape().name()).orElse("cell");
    FileExport.ask(canvas.getShell(), cell + "-dendrogram", "svg").ifPresent(this::save);
  }

  /** What takes the mouse and the keys. */
  public Control picture() {
    return canvas;
  }

  /** Where the middle of a segment is in the picture; empty until it is laid out. */
  public Optional<Point> placeOf(int segmentId) {
    return canvas.seen().flatMap(seen -> place(seen, segmentId));
  }

  private static Optional<Point> place(DendrogramCanvas.Seen seen, int segmentId) {
    return seen.cell()
        .morphology()
        .findSegment(segmentId)
        .map(Segment::index)
        .map(
            index -> {
              Dendrogram laid = seen.dendrogram();
              double middle = (laid.start(index) + laid.end(index)) / 2;
              return new Point(
                  (int) Math.round(seen.window().x(middle)),
                  (int) Math.round(seen.window().y(laid.row(index))));
            });
  }

  /** What the axis is called; empty until the cell is laid out. */
  public Optional<String> axis() {
    return canvas.seen().map(DendrogramCanvas.Seen::axis);
  }

  /** Saves what is seen as SVG. */
  public Job save(Path file) {
    DendrogramCanvas.Seen seen = canvas.seen().orElseThrow();
    String title = NLS.bind(DendrogramMessages.picture, seen.cell().shape().name());
    return FileExport.saveText(
        file,
        () ->
            DendrogramPicture.svg(
                seen.dendrogram(),
                seen.window(),
                seen.colours(),
                seen.chosen(),
                seen.style(),
                seen.axis(),
                title),
        why -> stage().say(why, IMessageProvider.ERROR));
  }

  @Override
  protected void dispose() {
    laying.cancel();
  }
}
