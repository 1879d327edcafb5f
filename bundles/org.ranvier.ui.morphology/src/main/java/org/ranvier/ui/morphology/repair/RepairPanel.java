/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.repair;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.repair.Checkup;
import org.ranvier.edit.morphology.repair.Fault;
import org.ranvier.edit.morphology.repair.Mend;
import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.scene.Vector;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.xml.XmlElement;

/** What is wrong with the shape, by kind: each is shown in the picture and mended from here. */
public final class RepairPanel extends Panel {
  public static final String ID = "org.ranvier.ui.morphology.repair";

  /** Kinds for which a morphology cannot be used. */
  private static final Set<Fault.Kind> ERRORS =
      EnumSet.of(Fault.Kind.ID, Fault.Kind.NUMBER, Fault.Kind.LOOP, Fault.Kind.ORPHAN);

  private static final int MOST_LISTED = 500;

  /** How far around a segment the picture goes, of the extent of the cell, and at least. */
  private static final double REACH = 0.16;

  private static final double LEAST_REACH_UM = 25;

  private Composite part;
  private Label summary;
  private Tree tree;
  private Label message;
  private Combo mends;
  private Button mend;
  private Button mendKind;
  private Button mendAll;
  private List<Fault> faults = List.of();

  /** The checkup that is awaited; what an earlier one brings is dropped. */
  private int awaited;

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    part = toolkit.createComposite(parent);
    GridLayoutFactory.swtDefaults().applyTo(part);
    summary = toolkit.createLabel(part, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);

    tree = toolkit.createTree(part, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
    AccessibleName.give(tree, RepairMessages.faults);
    GridDataFactory.fillDefaults().grab(true, true).hint(200, 200).applyTo(tree);
    tree.addListener(SWT.Selection, _ -> faultChosen());
    message = toolkit.createLabel(part, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(message);
    mends = new Combo(part, SWT.READ_ONLY | SWT.DROP_DOWN);
    AccessibleName.give(mends, RepairMessages.chooseMend);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(mends);

    Composite buttons = toolkit.createComposite(part);
    RowLayoutFactory.fillDefaults().wrap(true).spacing(6).applyTo(buttons);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(buttons);
    mend = button(toolkit, buttons, RepairMessages.mend, this::mendOne);
    mendKind = button(toolkit, buttons, RepairMessages.mendKind, this::mendKind);
    mendAll = button(toolkit, buttons, RepairMessages.all, this::mendAll);
    mendAll.setToolTipText(RepairMessages.mendAll);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(part, "org.ranvier.ui.morphology.repair");
    showMends();
  }

  private static Button button(
      FormToolkit toolkit, Composite parent, String text, Runnable action) {
    Button button = toolkit.createButton(parent, text, SWT.PUSH);
    button.addListener(SWT.Selection, _ -> action.run());
    return button;
  }

  // ---- what is shown -------------------------------------------------------------------------

  @Override
  protected void shown(Optional<DrawnCell> cell) {
    int turn = ++awaited;
    if (cell.isEmpty()) {
      show(List.of());
      summary.setText(RepairMessages.noCell);
      return;
    }
    XmlElement element = cell.get().shape().morphology();
    if (cell.get().shape().isElsewhere()) {
      show(List.of());
      summary.setText(NLS.bind(RepairMessages.elsewhere, cell.get().shape().file()));
      return;
    }
    if (faults.isEmpty()) {
      summary.setText(RepairMessages.awaited);
    }
    Display display = part.getDisplay();
    Job job =
        Job.create(
            RepairMessages.awaited,
            (IProgressMonitor _) -> {
              List<Fault> found = Checkup.of(element).faults();
              display.asyncExec(
                  () -> {
                    if (turn == awaited && !part.isDisposed()) {
                      show(found);
                    }
                  });
            });
    job.setSystem(true);
    job.schedule();
  }

  private void show(List<Fault> found) {
    Optional<Fault> chosen = chosen();
    faults = found;
    summary.setText(RepairMessages.count(found.size()));
    tree.setRedraw(false);
    tree.removeAll();
    for (Fault.Kind kind : Fault.Kind.values()) {
      List<Fault> own = found.stream().filter(each -> each.kind() == kind).toList();
      if (!own.isEmpty()) {
        list(kind, own);
      }
    }
    tree.setRedraw(true);
    chosen.ifPresent(this::chooseAgain);
    showMends();
    summary.requestLayout();
  }

  private void list(Fault.Kind kind, List<Fault> own) {
    var item = new TreeItem(tree, SWT.NONE);
    item.setText(RepairMessages.of(kind, own.size()));
    item.setImage(image(kind));
    item.setData(kind);
    for (Fault each : own.subList(0, Math.min(MOST_LISTED, own.size()))) {
      var child = new TreeItem(item, SWT.NONE);
      child.setText(each.message());
      child.setData(each);
    }
    item.setExpanded(true);
  }

  private static Image image(Fault.Kind kind) {
    return PlatformUI.getWorkbench()
        .getSharedImages()
        .getImage(
            ERRORS.contains(kind)
                ? ISharedImages.IMG_OBJS_ERROR_TSK
                : ISharedImages.IMG_OBJS_WARN_TSK);
  }

  /** What is still wrong after an edit stays chosen. */
  private void chooseAgain(Fault before) {
    for (TreeItem kind : tree.getItems()) {
      for (TreeItem each : kind.getItems()) {
        if (each.getData() instanceof Fault fault && isSame(fault, before)) {
          tree.setSelection(each);
          return;
        }
      }
    }
  }

  private static boolean isSame(Fault one, Fault other) {
    return one.kind() == other.kind()
        && one.segmentId() == other.segmentId()
        && one.message().equals(other.message());
  }

  @Override
  protected void selected(SegmentSelection selection) {
    // Whoever chooses a segment elsewhere does not ask what is wrong with it.
  }

  // ---- what is chosen ------------------------------------------------------------------------

  private @Nullable Object chosenData() {
    TreeItem[] selection = tree.isDisposed() ? new TreeItem[0] : tree.getSelection();
    return selection.length == 0 ? null : selection[0].getData();
  }

  private Optional<Fault> chosen() {
    return chosenData() instanceof Fault fault ? Optional.of(fault) : Optional.empty();
  }

  private Optional<Fault.Kind> chosenKind() {
    return chosenData() instanceof Fault.Kind kind ? Optional.of(kind) : chosen().map(Fault::kind);
  }

  /** Chooses the segment in all views and goes to where it is seen. */
  private void faultChosen() {
    showMends();
    chosen()
        .filter(fault -> stage().cell().filter(cell -> has(cell, fault)).isPresent())
        .ifPresent(
            fault -> {
              stage().choose(SegmentSelection.of(fault.segment()));
              stage().cell().ifPresent(cell -> stage().fly(around(cell.scene(), fault.segment())));
            });
  }

  /** What has to be seen with a segment, so that one knows where in the cell it is. */
  private static SegmentSelection around(Scene scene, int segment) {
    Vector middle = middle(scene, segment);
    double reach = Math.max(LEAST_REACH_UM, REACH * scene.bounds().radius());
    return SegmentSelection.of(
        IntStream.range(0, scene.size())
            .filter(each -> middle(scene, each).minus(middle).length() <= reach));
  }

  private static Vector middle(Scene scene, int segment) {
    return scene.start(segment).towards(scene.end(segment), 0.5);
  }

  private static boolean has(DrawnCell cell, Fault fault) {
    return fault.segment() < cell.morphology().segments().size();
  }

  private void showMends() {
    List<Mend> offered = chosen().map(Fault::mends).orElse(List.of());
    message.setText(chosen().map(each -> each.message().replace("&", "&&")).orElse(""));
    message.requestLayout();
    mends.setItems(offered.stream().map(Mend::title).toArray(String[]::new));
    if (!offered.isEmpty()) {
      mends.select(0);
    }
    mends.setEnabled(!offered.isEmpty());
    mend.setEnabled(!offered.isEmpty());
    mendKind.setEnabled(
        chosenKind()
            .filter(kind -> faults.stream().anyMatch(each -> isMendable(each, kind)))
            .isPresent());
    mendAll.setEnabled(faults.stream().anyMatch(each -> !each.mends().isEmpty()));
  }

  private static boolean isMendable(Fault fault, Fault.Kind kind) {
    return fault.kind() == kind && !fault.mends().isEmpty();
  }

  // ---- what is done --------------------------------------------------------------------------

  private void mendOne() {
    Optional<Fault> wanted = chosen();
    int choice = mends.getSelectionIndex();
    wanted.ifPresent(
        fault ->
            edit(
                checkup ->
                    checkup.faults(EnumSet.of(fault.kind())).stream()
                        .filter(each -> isSame(each, fault) && each.mends().size() > choice)
                        .findFirst()
                        .map(each -> checkup.mend(each, each.mends().get(choice)))));
  }

  private void mendKind() {
    chosenKind().ifPresent(kind -> edit(checkup -> Optional.of(checkup.mendAll(EnumSet.of(kind)))));
  }

  private void mendAll() {
    edit(checkup -> Optional.of(checkup.mendAll(EnumSet.allOf(Fault.Kind.class))));
  }

  /** What is mended is the text as it is now, whether the shape can be read or not. */
  private void edit(Function<Checkup, Optional<MorphologyEdit>> mending) {
    String name = stage().cell().map(cell -> cell.shape().name()).orElse("");
    stage()
        .change(
            (FormTarget.Editing editing) ->
                DrawnShape.of(editing.document()).stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .map(DrawnShape::morphology)
                    .flatMap(element -> edit(element, mending)));
  }

  private static Optional<FormEdit> edit(
      XmlElement element, Function<Checkup, Optional<MorphologyEdit>> mending) {
    return mending
        .apply(Checkup.of(element))
        .map(edit -> new FormEdit(edit.label(), edit.change(), ElementPath.of(element)));
  }
}
