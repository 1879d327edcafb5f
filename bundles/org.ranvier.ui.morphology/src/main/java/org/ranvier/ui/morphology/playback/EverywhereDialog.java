/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.playback.EverywhereRun;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.ui.project.RunnableModels;

/** Asks which model to run, for which of its cells, and what to record in every segment. */
final class EverywhereDialog extends TitleAreaDialog {
  private final DrawnCell cell;
  private final Path file;
  private List<IFile> models = List.of();
  private List<EverywhereRun.Target> targets = List.of();
  private Combo model;
  private Combo target;
  private Combo quantity;
  private @Nullable Job looking;
  private @Nullable EverywhereRun chosen;

  private EverywhereDialog(Shell shell, DrawnCell cell, Path file) {
    super(shell);
    this.cell = cell;
    this.file = file;
    setHelpAvailable(false);
  }

  /** The run that somebody wants; empty where the dialog was closed without one. */
  static Optional<EverywhereRun> ask(Shell shell, DrawnCell cell) {
    Optional<Path> file = cell.shape().document().path();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    EverywhereDialog dialog = new EverywhereDialog(shell, cell, file.get());
    return dialog.open() == OK ? Optional.ofNullable(dialog.chosen) : Optional.empty();
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(PlaybackMessages.everywhereTitle);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    setTitle(PlaybackMessages.everywhereTitle);
    setMessage(PlaybackMessages.everywhereText);
    Composite body = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(body);
    model = combo(body, PlaybackMessages.everywhereModel, this::look);
    target = combo(body, PlaybackMessages.everywhereCell, this::offerQuantities);
    quantity = combo(body, PlaybackMessages.everywhereQuantity, () -> {});
    return area;
  }

  private static Combo combo(Composite body, String label, Runnable chosen) {
    Label name = new Label(body, SWT.NONE);
    name.setText(label);
    Combo combo = new Combo(body, SWT.READ_ONLY);
    GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(combo);
    combo.addListener(SWT.Selection, _ -> chosen.run());
    return combo;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, PlaybackMessages.everywhereRun, true);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    getButton(IDialogConstants.OK_ID).setEnabled(false);
    findModels();
  }

  // ---- models --------------------------------------------------------------------------------

  private void findModels() {
    setMessage(PlaybackMessages.everywhereLooking);
    work(
        () -> {
          List<IFile> found = including();
          return () -> offerModels(found);
        });
  }

  private List<IFile> including() {
    try {
      Optional<IFile> shape = ProjectModels.findFile(file);
      return shape.isEmpty() ? List.of() : RunnableModels.runnable(shape.get());
    } catch (CoreException _) {
      return List.of(); // the folder went away meanwhile
    }
  }

  private void offerModels(List<IFile> found) {
    models = found;
    model.setItems(found.stream().map(IFile::getName).toArray(String[]::new));
    if (found.isEmpty()) {
      setErrorMessage(PlaybackMessages.everywhereNoModel);
    } else {
      model.select(0);
      look();
    }
  }

  // ---- cells and quantities ------------------------------------------------------------------

  private void look() {
    IFile wanted = models.get(model.getSelectionIndex());
    Path path = Path.of(wanted.getLocationURI());
    setErrorMessage(null);
    setMessage(PlaybackMessages.everywhereLooking);
    offerTargets(wanted, List.of(), "");
    work(
        () -> {
          EverywhereRun.Search found =
              EverywhereRun.search(path, ProjectModels::current, cell.shape().name(), file);
          String fault =
              found.fault().isEmpty() && found.targets().isEmpty()
                  ? NLS.bind(PlaybackMessages.everywhereNoCell, wanted.getName())
                  : found.fault();
          return () -> {
            setMessage(PlaybackMessages.everywhereText);
            offerTargets(wanted, found.targets(), fault);
          };
        });
  }

  private void offerTargets(IFile of, List<EverywhereRun.Target> found, String fault) {
    targets = found;
    target.setItems(
        found.stream()
            .map(each -> each.path().isEmpty() ? of.getName() : each.path())
            .toArray(String[]::new));
    target.select(0);
    setErrorMessage(fault.isEmpty() ? null : fault);
    offerQuantities();
  }

  private void offerQuantities() {
    boolean some = !targets.isEmpty();
    quantity.setItems(
        some
            ? targets.get(target.getSelectionIndex()).quantities().toArray(String[]::new)
            : new String[0]);
    quantity.select(0);
    getButton(IDialogConstants.OK_ID).setEnabled(some);
  }

  /** Works beside the UI thread; what is found last counts. */
  private interface Work {
    Runnable done();
  }

  private void work(Work work) {
    if (looking != null) {
      looking.cancel();
    }
    Shell shell = getShell();
    Job job =
        Job.createSystem(
            PlaybackMessages.everywhereLooking,
            monitor -> {
              Runnable result = work.done();
              if (!shell.isDisposed()) {
                shell
                    .getDisplay()
                    .asyncExec(
                        () -> {
                          if (!shell.isDisposed() && !monitor.isCanceled()) {
                            result.run();
                          }
                        });
              }
              return Status.OK_STATUS;
            });
    looking = job;
    job.schedule();
  }

  @Override
  protected void okPressed() {
    IFile wanted = models.get(model.getSelectionIndex());
    EverywhereRun.Target of = targets.get(target.getSelectionIndex());
    chosen =
        EverywhereRun.of(
            wanted.getName(),
            Path.of(wanted.getLocationURI()),
            ProjectModels::current,
            of,
            quantity.getText());
    super.okPressed();
  }

  @Override
  protected boolean isResizable() {
    return true;
  }
}
