/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.ranvier.convert.Loss;
import org.ranvier.convert.reconstruction.ImportBatch;
import org.ranvier.convert.reconstruction.ImportPlan;
import org.ranvier.convert.reconstruction.NeuriteKind;
import org.ranvier.convert.reconstruction.PlaneSketch;
import org.ranvier.convert.reconstruction.ReconstructedCell;
import org.ranvier.ui.source.AccessibleName;

/** What the files hold: findings, forms of the soma, kinds of neurite, a picture. */
final class PreviewPage extends WizardPage {
  private final ImportBatch batch;
  private final SourcePage source;
  private final boolean makesFiles;
  private List<Path> loaded = List.of();
  private int shown;
  private boolean filling;

  /** The work that is awaited; what an earlier one brings is dropped. */
  private int awaited;

  private Combo files;
  private Text name;
  private FindingsPart findings;
  private SketchCanvas picture;
  private SomaPart soma;
  private KindsPart kinds;
  private Label losses;

  PreviewPage(ImportBatch batch, SourcePage source) {
    this(batch, source, true);
  }

  private PreviewPage(ImportBatch batch, SourcePage source, boolean makesFiles) {
    super("preview", ExchangeMessages.previewTitle, null);
    this.batch = batch;
    this.source = source;
    this.makesFiles = makesFiles;
    setDescription(ExchangeMessages.previewHint);
    setPageComplete(false);
  }

  /** A preview of what becomes part of a cell that is there, and of no file. */
  static PreviewPage ofShape(ImportBatch batch, SourcePage source) {
    return new PreviewPage(batch, source, false);
  }

  @Override
  public void createControl(Composite parent) {
    var composite = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(composite);
    createHead(composite);
    var rows = new SashForm(composite, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).hint(900, 520).applyTo(rows);
    var upper = new SashForm(rows, SWT.HORIZONTAL);
    findings = new FindingsPart(upper, this::decide, line -> picture.mark(line));
    picture = new SketchCanvas(upper);
    upper.setWeights(62, 38);
    var lower = new SashForm(rows, SWT.HORIZONTAL);
    soma = new SomaPart(lower, form -> item().ifPresent(item -> choose(item, form)));
    kinds = new KindsPart(lower, this::nameGroup);
    lower.setWeights(55, 45);
    rows.setWeights(58, 42);
    losses = new Label(composite, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(900, SWT.DEFAULT).applyTo(losses);
    setControl(composite);
    PlatformUI.getWorkbench()
        .getHelpSystem()
        .setHelp(composite, "org.ranvier.ui.morphology.exchange");
  }

  private void createHead(Composite parent) {
    var head = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(4).applyTo(head);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
    new Label(head, SWT.NONE).setText(ExchangeMessages.file);
    files = new Combo(head, SWT.READ_ONLY | SWT.DROP_DOWN);
    AccessibleName.give(files, ExchangeMessages.file);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(files);
    files.addListener(SWT.Selection, _ -> turnTo(files.getSelectionIndex()));
    new Label(head, SWT.NONE).setText(ExchangeMessages.cellName);
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
    List<ImportPlan> plans = new ArrayList<>();
    try {
      getContainer().run(true, true, monitor -> read(wanted, plans, monitor));
      loaded = wanted;
      batch.begin(plans);
      shown = 0;
      showAll();
    } catch (InvocationTargetException unreadable) {
      setErrorMessage(String.valueOf(unreadable.getTargetException().getMessage()));
      setPageComplete(false);
    } catch (InterruptedException _) {
      setErrorMessage(ExchangeMessages.readingCancelled);
      setPageComplete(false);
    }
  }

  private static void read(List<Path> files, List<ImportPlan> plans, IProgressMonitor monitor)
      throws InvocationTargetException {
    SubMonitor progress = SubMonitor.convert(monitor, ExchangeMessages.reading, files.size());
    for (Path each : files) {
      progress.subTask(String.valueOf(each.getFileName()));
      progress.split(1); // throws where the user cancelled
      try {
        plans.add(ImportPlan.of(each));
      } catch (IOException unreadable) {
        throw new InvocationTargetException(unreadable);
      }
    }
  }

  // ---- what is shown -------------------------------------------------------------------------

  /** What the list of files has: each cell, and each file that has none yet. */
  private record Entry(int plan, Optional<ImportBatch.Item> item, String title) {}

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    List<ImportBatch.Item> items = batch.items();
    for (int p = 0; p < batch.plans().size(); p++) {
      int plan = p;
      String file = String.valueOf(batch.plans().get(p).file().getFileName());
      List<ImportBatch.Item> own = items.stream().filter(each -> each.plan() == plan).toList();
      own.forEach(
          each ->
              entries.add(
                  new Entry(
                      plan,
                      Optional.of(each),
                      own.size() == 1 ? file : file + ": " + each.cell().proposedId())));
      if (own.isEmpty()) {
        entries.add(new Entry(plan, Optional.empty(), file));
      }
    }
    return entries;
  }

  private Optional<Entry> entry() {
    List<Entry> all = entries();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.min(shown, all.size() - 1)));
  }

  private Optional<ImportBatch.Item> item() {
    return entry().flatMap(Entry::item);
  }

  private void turnTo(int index) {
    if (index >= 0 && index != shown) {
      shown = index;
      showAll();
    }
  }

  private void showAll() {
    List<Entry> all = entries();
    if (all.isEmpty()) {
      validate();
      return;
    }
    shown = Math.min(shown, all.size() - 1);
    filling = true;
    files.setItems(all.stream().map(Entry::title).toArray(String[]::new));
    files.select(shown);
    files.setEnabled(all.size() > 1);
    Entry now = all.get(shown);
    name.setEnabled(makesFiles && now.item().isPresent());
    String id = now.item().map(ImportBatch.Item::id).orElse("");
    if (!name.getText().equals(id)) {
      name.setText(id);
    }
    filling = false;
    ImportPlan plan = batch.plans().get(now.plan());
    findings.show(plan.decisions());
    List<NeuriteKind> known =
        now.item().map(ImportBatch.Item::cell).map(ReconstructedCell::kinds).orElse(List.of());
    soma.show(now.item());
    kinds.show(known, now.item());
    validate();
    awaitPicture(plan, known, now.item());
  }

  /** The picture and what is not kept take longer than a dialog may stand still. */
  private void awaitPicture(
      ImportPlan plan, List<NeuriteKind> known, Optional<ImportBatch.Item> item) {
    int turn = ++awaited;
    Display display = getShell().getDisplay();
    Job job =
        Job.create(
            ExchangeMessages.reading,
            (IProgressMonitor _) -> {
              PlaneSketch sketch = PlaneSketch.of(plan.sketch());
              String lost = item.map(PreviewPage::lost).orElse("");
              display.asyncExec(
                  () -> {
                    if (turn == awaited && !picture.isDisposed()) {
                      picture.show(sketch, known);
                      losses.setText(lost);
                      losses.requestLayout();
                    }
                  });
            });
    job.setSystem(true);
    job.schedule();
  }

  private static String lost(ImportBatch.Item item) {
    try {
      List<Loss> lost = item.convert().losses().losses();
      return lost.isEmpty()
          ? ExchangeMessages.nothingLost
          : ExchangeMessages.lost(lost.stream().map(Loss::message).toList());
    } catch (IllegalArgumentException impossible) {
      return String.valueOf(impossible.getMessage());
    }
  }

  // ---- what is decided -----------------------------------------------------------------------

  private void decide(UnaryOperator<ImportPlan> decision) {
    Optional<Entry> now = entry();
    if (now.isEmpty()) {
      return;
    }
    int index = now.get().plan();
    ImportPlan before = batch.plans().get(index);
    int turn = ++awaited;
    setPageComplete(false);
    findings.setEnabled(false);
    Display display = getShell().getDisplay();
    Job job =
        Job.create(
            ExchangeMessages.reading,
            (IProgressMonitor _) -> {
              ImportPlan after = decision.apply(before);
              display.asyncExec(() -> take(turn, index, before, after));
            });
    job.setPriority(Job.INTERACTIVE);
    job.setSystem(true);
    job.schedule();
  }

  private void take(int turn, int index, ImportPlan before, ImportPlan after) {
    if (getControl().isDisposed()) {
      return;
    }
    findings.setEnabled(true);
    if (index < batch.plans().size() && batch.plans().get(index) == before) {
      batch.replace(index, after);
    }
    if (turn == awaited) {
      showAll();
    } else {
      validate();
    }
  }

  private void choose(ImportBatch.Item item, String form) {
    batch.chooseSoma(item, form);
    soma.show(item());
    validate();
    entry().ifPresent(now -> awaitPicture(batch.plans().get(now.plan()), known(), now.item()));
  }

  private List<NeuriteKind> known() {
    return item().map(each -> List.<NeuriteKind>copyOf(each.cell().kinds())).orElse(List.of());
  }

  private void nameGroup(String kind, String group) {
    item().ifPresent(item -> batch.nameGroup(item, kind, group));
    kinds.show(known(), item());
    validate();
  }

  private void rename() {
    if (!filling) {
      item().ifPresent(item -> batch.rename(item, name.getText().strip()));
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
            .map(ExchangeMessages::of);
    setErrorMessage(problem.orElse(null));
    setMessage(
        problem.isPresent() || !makesFiles ? null : ExchangeMessages.ready(batch.items().size()),
        IMessageProvider.INFORMATION);
    setPageComplete(problem.isEmpty());
  }
}
