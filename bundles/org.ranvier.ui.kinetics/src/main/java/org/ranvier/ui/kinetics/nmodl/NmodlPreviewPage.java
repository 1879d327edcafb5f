/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.nmodl;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.ranvier.convert.nmodl.NmodlBatch;
import org.ranvier.convert.nmodl.NmodlConversion;
import org.ranvier.convert.nmodl.NmodlImport;
import org.ranvier.convert.nmodl.NmodlRemark;
import org.ranvier.ui.source.AccessibleName;

/** What was understood of each mechanism, what becomes of it, and how exact that is. */
final class NmodlPreviewPage extends WizardPage {
  private static final int PATIENCE_MS = 100;

  private final NmodlBatch batch;
  private final NmodlSourcePage source;
  private List<Path> loaded = List.of();
  private int shown;
  private boolean filling;
  private Combo files;
  private Text name;
  private LinesPart lines;
  private PartsPart parts;
  private OverlayPart overlay;

  NmodlPreviewPage(NmodlBatch batch, NmodlSourcePage source) {
    super("preview", NmodlMessages.previewTitle, null);
    this.batch = batch;
    this.source = source;
    setDescription(NmodlMessages.previewHint);
    setPageComplete(false);
  }

  @Override
  public void createControl(Composite parent) {
    var composite = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(composite);
    createHead(composite);
    var rows = new SashForm(composite, SWT.VERTICAL | SWT.SMOOTH);
    GridDataFactory.fillDefaults().grab(true, true).hint(1080, 580).applyTo(rows);
    var upper = new SashForm(rows, SWT.HORIZONTAL | SWT.SMOOTH);
    lines = new LinesPart(upper);
    parts = new PartsPart(upper);
    upper.setWeights(56, 44);
    overlay = new OverlayPart(rows);
    rows.setWeights(57, 43);
    setControl(composite);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(composite, "org.ranvier.ui.kinetics.nmodl");
  }

  private void createHead(Composite parent) {
    var head = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(4).applyTo(head);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
    new Label(head, SWT.NONE).setText(NmodlMessages.file);
    files = new Combo(head, SWT.READ_ONLY | SWT.DROP_DOWN);
    AccessibleName.give(files, NmodlMessages.file);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(files);
    files.addListener(SWT.Selection, _ -> turnTo(files.getSelectionIndex()));
    new Label(head, SWT.NONE).setText(NmodlMessages.name);
    name = new Text(head, SWT.BORDER);
    GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(name);
    name.addModifyListener(_ -> rename());
  }

  /** Files are read once the dialog is there to show how far that is. */
  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible && !loaded.equals(source.files())) {
      getShell().getDisplay().asyncExec(this::load);
    } else if (visible) {
      validate();
    }
  }

  private void load() {
    if (getControl().isDisposed() || loaded.equals(source.files())) {
      return;
    }
    List<Path> wanted = source.files();
    List<NmodlImport> read = new ArrayList<>();
    try {
      getContainer().run(true, true, monitor -> read(wanted, read, monitor));
      loaded = wanted;
      batch.begin(read);
      shown = 0;
      showAll();
    } catch (InvocationTargetException unreadable) {
      setErrorMessage(String.valueOf(unreadable.getTargetException().getMessage()));
      setPageComplete(false);
    } catch (InterruptedException _) {
      setErrorMessage(NmodlMessages.readingCancelled);
      setPageComplete(false);
    }
  }

  private static void read(List<Path> files, List<NmodlImport> read, IProgressMonitor monitor)
      throws InvocationTargetException, InterruptedException {
    SubMonitor progress = SubMonitor.convert(monitor, NmodlMessages.reading, files.size());
    for (Path each : files) {
      progress.subTask(String.valueOf(each.getFileName()));
      read.add(read(each, progress.split(1))); // throws where the user cancelled
    }
  }

  /** A strange file may take long; nobody has to wait for it who does not want to. */
  private static NmodlImport read(Path file, IProgressMonitor monitor)
      throws InvocationTargetException, InterruptedException {
    var reading = new FutureTask<>(() -> NmodlImport.read(file));
    Thread.ofPlatform().daemon().name("NMODL " + file.getFileName()).start(reading);
    while (true) {
      try {
        return reading.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        if (monitor.isCanceled()) {
          throw new InterruptedException();
        }
      } catch (ExecutionException unreadable) {
        throw new InvocationTargetException(unreadable.getCause());
      }
    }
  }

  private void turnTo(int index) {
    if (index >= 0 && index != shown) {
      shown = index;
      showAll();
    }
  }

  private void showAll() {
    List<NmodlBatch.Item> all = batch.items();
    filling = true;
    files.setItems(
        all.stream()
            .map(each -> each.mechanism().source().getFileName().toString())
            .toArray(String[]::new));
    files.select(shown);
    files.setEnabled(all.size() > 1);
    NmodlBatch.Item now = all.get(shown);
    name.setText(now.id());
    filling = false;
    lines.show(now.mechanism().conversion().lines());
    parts.show(now);
    overlay.show(now.mechanism());
    validate();
  }

  private void rename() {
    if (!filling) {
      batch.rename(shown, name.getText().strip());
      parts.show(batch.items().get(shown));
      validate();
    }
  }

  private void validate() {
    Optional<String> problem =
        batch
            .problem(
                file ->
                    source
                        .folder()
                        .filter(folder -> folder.getFile(IPath.fromOSString(file)).exists())
                        .isPresent())
            .map(NmodlMessages::of);
    setErrorMessage(problem.orElse(null));
    if (problem.isEmpty()) {
      say();
    }
    setPageComplete(problem.isEmpty());
  }

  /** What is to be known before anything is written: that of the file that is shown first. */
  private void say() {
    List<NmodlBatch.Item> all = batch.items();
    NmodlConversion conversion = all.get(shown).mechanism().conversion();
    String file = all.get(shown).mechanism().source().getFileName().toString();
    long left =
        conversion.remarks().stream().filter(each -> each.kind() == NmodlRemark.Kind.TO_DO).count();
    if (!conversion.hasComponent()) {
      setMessage(NLS.bind(NmodlMessages.notWrittenAny, file), IMessageProvider.WARNING);
    } else if (left > 0) {
      setMessage(NmodlMessages.toDo(file, (int) left), IMessageProvider.WARNING);
    } else {
      setMessage(NmodlMessages.ready(all.size()), IMessageProvider.INFORMATION);
    }
  }
}
