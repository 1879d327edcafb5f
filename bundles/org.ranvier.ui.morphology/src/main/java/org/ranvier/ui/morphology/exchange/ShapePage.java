/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.Loss;
import org.ranvier.convert.cell.CellShape;
import org.ranvier.convert.export.ShapeExport;
import org.ranvier.convert.export.ShapeFormat;
import org.ranvier.convert.mesh.TubeMesh;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.ui.wizard.TypedPath;
import org.ranvier.xml.ModelProblemException;

/** Which cell, in which format, to which file; and what that does not keep. */
final class ShapePage extends WizardPage {
  private static final String FORMAT = "format";
  private static final String SIDES = "sides";
  private static final String PLACE = "place";
  private static final int MOST_SIDES = 1000;

  private final IDialogSettings settings;
  private final Map<ShapeFormat, Button> formats = new EnumMap<>(ShapeFormat.class);
  private final List<IFile> models = new ArrayList<>();
  private Optional<IFile> proposed = Optional.empty();
  private List<CellShape> cells = List.of();
  private Combo model;
  private Combo cell;
  private Spinner sides;
  private Text target;
  private Text losses;
  private boolean listed;

  /** What is typed over by nobody follows the cell and the format. */
  private String proposedTarget = "";

  /** The work that is awaited; what an earlier one brings is dropped. */
  private int awaited;

  private @Nullable ShapeExport export;
  private @Nullable String unreadable;

  ShapePage(IDialogSettings settings) {
    super("shape", ExchangeMessages.exportTitle, null);
    this.settings = settings;
    setDescription(ExchangeMessages.exportHint);
  }

  void propose(Optional<IFile> file) {
    proposed = file;
  }

  @Override
  public void createControl(Composite parent) {
    var composite = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(3).applyTo(composite);
    model = combo(composite, ExchangeMessages.model);
    model.addListener(SWT.Selection, _ -> modelChosen());
    cell = combo(composite, ExchangeMessages.cell);
    cell.addListener(SWT.Selection, _ -> renew());
    createFormats(composite);
    new Label(composite, SWT.NONE).setText(ExchangeMessages.sides);
    sides = new Spinner(composite, SWT.BORDER);
    sides.setValues(startSides(), TubeMesh.LEAST_SIDES, MOST_SIDES, 0, 1, 10);
    sides.addListener(SWT.Modify, _ -> renew());
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.FILL).span(2, 1).applyTo(sides);
    new Label(composite, SWT.NONE).setText(ExchangeMessages.target);
    target = new Text(composite, SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(target);
    target.addModifyListener(_ -> validate());
    var browse = new Button(composite, SWT.PUSH);
    browse.setText(ExchangeMessages.browse);
    browse.addListener(SWT.Selection, _ -> browse());
    setButtonLayoutData(browse);
    var label = new Label(composite, SWT.NONE);
    label.setText(ExchangeMessages.notKept);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(label);
    losses = new Text(composite, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
    AccessibleName.give(losses, ExchangeMessages.notKept);
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(420, 130).applyTo(losses);
    setControl(composite);
    PlatformUI.getWorkbench()
        .getHelpSystem()
        .setHelp(composite, "org.ranvier.ui.morphology.exchange");
    validate();
    setErrorMessage(null); // nothing is wrong before anything was done
  }

  private static Combo combo(Composite parent, String text) {
    new Label(parent, SWT.NONE).setText(text);
    var combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
    return combo;
  }

  private void createFormats(Composite parent) {
    new Label(parent, SWT.NONE).setText(ExchangeMessages.format);
    var group = new Composite(parent, SWT.NONE);
    RowLayoutFactory.fillDefaults().spacing(12).applyTo(group);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(group);
    ShapeFormat start =
        ShapeFormat.find(String.valueOf(settings.get(FORMAT))).orElse(ShapeFormat.SWC);
    for (ShapeFormat each : ShapeFormat.values()) {
      var button = new Button(group, SWT.RADIO);
      button.setText(ExchangeMessages.format(each));
      button.setSelection(each == start);
      button.addListener(
          SWT.Selection,
          _ -> {
            if (button.getSelection()) {
              renew();
            }
          });
      formats.put(each, button);
    }
  }

  private int startSides() {
    String last = settings.get(SIDES);
    return last != null && last.matches("\\d{1,4}")
        ? Integer.parseInt(last)
        : ShapeExport.USUAL_SIDES;
  }

  // ---- which cells there are -----------------------------------------------------------------

  /** Which files hold models is read in them, once the dialog is there to say so. */
  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible && !listed) {
      listed = true;
      getShell().getDisplay().asyncExec(this::list);
    }
  }

  private void list() {
    if (model.isDisposed()) {
      return;
    }
    try {
      getContainer().run(true, true, this::read);
    } catch (InvocationTargetException unlisted) {
      setMessage(unlisted.getTargetException().getMessage(), IMessageProvider.WARNING);
    } catch (InterruptedException _) {
      setMessage(ExchangeMessages.readingCancelled, IMessageProvider.WARNING);
    }
    if (model.isDisposed()) {
      return;
    }
    model.setItems(
        models.stream()
            .map(each -> each.getFullPath().makeRelative().toString())
            .toArray(String[]::new));
    int at = proposed.map(models::indexOf).orElse(-1);
    if (at >= 0) {
      model.select(at);
      modelChosen();
    }
  }

  private void read(IProgressMonitor monitor) throws InvocationTargetException {
    monitor.beginTask(ExchangeMessages.listing, IProgressMonitor.UNKNOWN);
    try {
      models.addAll(ProjectModels.files(ResourcesPlugin.getWorkspace().getRoot(), monitor));
    } catch (CoreException unlisted) {
      throw new InvocationTargetException(unlisted);
    }
  }

  private Optional<IFile> model() {
    int at = model.getSelectionIndex();
    return at < 0 ? Optional.empty() : Optional.of(models.get(at));
  }

  private void modelChosen() {
    Optional<Path> file = model().map(each -> Path.of(each.getLocationURI()));
    if (file.isEmpty()) {
      return;
    }
    int turn = await();
    Display display = getShell().getDisplay();
    schedule(
        () -> {
          Found found = find(file.get());
          display.asyncExec(() -> take(turn, found));
        });
  }

  /** The cells of a file, or why there are none. */
  private record Found(List<CellShape> cells, @Nullable String why) {}

  private static Found find(Path file) {
    try {
      List<CellShape> found = CellShape.in(file);
      return new Found(found, found.isEmpty() ? ExchangeMessages.noCell : null);
    } catch (ModelProblemException wrong) {
      return new Found(List.of(), wrong.getMessage());
    }
  }

  private void take(int turn, Found found) {
    if (turn != awaited || cell.isDisposed()) {
      return;
    }
    cells = found.cells();
    unreadable = found.why();
    cell.setItems(cells.stream().map(CellShape::id).toArray(String[]::new));
    cell.select(0);
    renew();
  }

  // ---- what it becomes -----------------------------------------------------------------------

  private int await() {
    export = null;
    losses.setText("");
    validate();
    return ++awaited;
  }

  private static void schedule(Runnable work) {
    Job job = Job.create(ExchangeMessages.converting, (IProgressMonitor _) -> work.run());
    job.setSystem(true);
    job.setPriority(Job.INTERACTIVE);
    job.schedule();
  }

  private ShapeFormat format() {
    return formats.entrySet().stream()
        .filter(each -> each.getValue().getSelection())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ShapeFormat.SWC);
  }

  private Optional<CellShape> cell() {
    int at = cell.getSelectionIndex();
    return at < 0 || at >= cells.size() ? Optional.empty() : Optional.of(cells.get(at));
  }

  private void renew() {
    ShapeFormat format = format();
    sides.setEnabled(format.isSurface());
    proposeTarget(format);
    Optional<CellShape> chosen = cell();
    int turn = await();
    if (chosen.isEmpty()) {
      return;
    }
    int count = sides.getSelection();
    Display display = getShell().getDisplay();
    schedule(
        () -> {
          Made made = make(chosen.get(), format, count);
          display.asyncExec(() -> show(turn, made));
        });
  }

  /** A cell in a format, or why it cannot be. */
  private record Made(@Nullable ShapeExport export, @Nullable String why) {}

  private static Made make(CellShape cell, ShapeFormat format, int sides) {
    try {
      return new Made(ShapeExport.of(cell, format, sides), null);
    } catch (ModelProblemException wrong) {
      return new Made(null, wrong.getMessage());
    }
  }

  private void show(int turn, Made made) {
    if (turn != awaited || losses.isDisposed()) {
      return;
    }
    export = made.export();
    unreadable = made.why();
    if (export != null) {
      List<String> lost = new ArrayList<>();
      if (format().isSurface()) {
        lost.add(ExchangeMessages.onlySurface);
      }
      export.losses().losses().stream().map(Loss::message).forEach(lost::add);
      losses.setText(
          lost.isEmpty() ? ExchangeMessages.allKept : String.join(losses.getLineDelimiter(), lost));
      setMessage(ExchangeMessages.size(format(), export.size()), IMessageProvider.INFORMATION);
    }
    validate();
  }

  private void proposeTarget(ShapeFormat format) {
    Optional<CellShape> chosen = cell();
    if (chosen.isEmpty() || !target.getText().equals(proposedTarget)) {
      Optional<Path> typed = target();
      if (typed.isPresent() && !target.getText().equals(proposedTarget)) {
        String name = typed.get().getFileName().toString();
        if (ShapeFormat.find(name).filter(old -> old != format).isPresent()) {
          String stem = name.substring(0, name.lastIndexOf('.') + 1);
          target.setText(typed.get().resolveSibling(stem + format.ending()).toString());
        }
      }
      return;
    }
    String last = settings.get(PLACE);
    Optional<Path> place =
        last != null && Files.isDirectory(Path.of(last))
            ? Optional.of(Path.of(last))
            : model().map(each -> Path.of(each.getLocationURI()).getParent());
    place.ifPresent(
        folder -> {
          proposedTarget = folder.resolve(chosen.get().id() + "." + format.ending()).toString();
          target.setText(proposedTarget);
        });
  }

  private void browse() {
    var dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
    String ending = format().ending();
    dialog.setFilterExtensions(new String[] {"*." + ending});
    target()
        .ifPresent(
            path -> {
              dialog.setFilterPath(String.valueOf(path.getParent()));
              dialog.setFileName(String.valueOf(path.getFileName()));
            });
    String chosen = dialog.open();
    if (chosen != null) {
      target.setText(chosen.endsWith("." + ending) ? chosen : chosen + "." + ending);
    }
  }

  private void validate() {
    String problem = null;
    if (model().isEmpty()) {
      problem = ExchangeMessages.noModel;
    } else if (unreadable != null) {
      problem = unreadable;
    } else if (target().isEmpty()) {
      problem = ExchangeMessages.noTarget;
    }
    setErrorMessage(problem);
    setPageComplete(problem == null && export != null);
  }

  /** The file to write; empty where what is typed cannot be one. */
  Optional<Path> target() {
    return TypedPath.find(target.getText())
        .filter(path -> path.isAbsolute() && path.getFileName() != null)
        .filter(path -> path.getParent() != null && Files.isDirectory(path.getParent()));
  }

  /** What is to be written; empty while that is not known. */
  Optional<ShapeExport> export() {
    return Optional.ofNullable(export);
  }

  void remember() {
    settings.put(FORMAT, "." + format().ending());
    settings.put(SIDES, sides.getSelection());
    target().ifPresent(path -> settings.put(PLACE, String.valueOf(path.getParent())));
  }
}
