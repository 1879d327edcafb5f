/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.nmodl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.nmodl.NmodlImport;
import org.ranvier.ui.source.AccessibleName;

/** Which files, and which folder their files go to. */
final class NmodlSourcePage extends WizardPage {
  private static final String LAST_PLACE = "place";
  private static final String LAST_FOLDER = "folder";

  private final IDialogSettings settings;
  private final List<Path> files = new ArrayList<>();
  private @Nullable String proposedFolder;
  private Table list;
  private Text folder;
  private Button remove;

  NmodlSourcePage(IDialogSettings settings) {
    super("source", NmodlMessages.importTitle, null);
    this.settings = settings;
    setDescription(NmodlMessages.sourceHint);
  }

  /** What to begin with; the folder of the last time where none is given. */
  void propose(List<Path> chosen, @Nullable IContainer container) {
    files.clear();
    files.addAll(chosen);
    proposedFolder = container == null ? null : shown(container);
  }

  private static String shown(IContainer container) {
    return container.getFullPath().makeRelative().toString();
  }

  @Override
  public void createControl(Composite parent) {
    var composite = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(3).applyTo(composite);
    new Label(composite, SWT.NONE).setText(NmodlMessages.files);
    list = new Table(composite, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
    AccessibleName.give(list, NmodlMessages.files);
    GridDataFactory.fillDefaults().grab(true, true).hint(420, 160).applyTo(list);
    list.addListener(SWT.Selection, _ -> remove.setEnabled(list.getSelectionCount() > 0));
    var buttons = new Composite(composite, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(buttons);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
    button(buttons, NmodlMessages.add, this::add);
    remove = button(buttons, NmodlMessages.remove, this::remove);
    remove.setEnabled(false);
    createFolder(composite);
    setControl(composite);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(composite, "org.ranvier.ui.kinetics.nmodl");
    list();
    validate();
    setErrorMessage(null); // nothing is wrong before anything was done
  }

  private void createFolder(Composite parent) {
    new Label(parent, SWT.NONE).setText(NmodlMessages.folder);
    folder = new Text(parent, SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
    folder.setText(startFolder());
    folder.addModifyListener(_ -> validate());
    button(parent, NmodlMessages.browse, this::browse);
  }

  private String startFolder() {
    String last = settings.get(LAST_FOLDER);
    return proposedFolder != null ? proposedFolder : last == null ? "" : last;
  }

  private Button button(Composite parent, String text, Runnable action) {
    var button = new Button(parent, SWT.PUSH);
    button.setText(text);
    button.addListener(SWT.Selection, _ -> action.run());
    setButtonLayoutData(button);
    return button;
  }

  private void list() {
    list.removeAll();
    files.forEach(each -> new TableItem(list, SWT.NONE).setText(each.toString()));
    remove.setEnabled(false);
  }

  private void add() {
    var dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI | SWT.SHEET);
    dialog.setFilterExtensions(new String[] {"*." + NmodlImport.ENDING, "*.*"});
    dialog.setFilterPath(settings.get(LAST_PLACE));
    if (dialog.open() != null) {
      Path place = Path.of(dialog.getFilterPath());
      settings.put(LAST_PLACE, place.toString());
      for (String each : dialog.getFileNames()) {
        add(place.resolve(each));
      }
      list();
      validate();
    }
  }

  private void add(Path file) {
    if (!files.contains(file)) {
      files.add(file);
    }
  }

  private void remove() {
    int[] chosen = list.getSelectionIndices();
    for (int i = chosen.length - 1; i >= 0; i--) {
      files.remove(chosen[i]);
    }
    list();
    validate();
  }

  private void browse() {
    var dialog =
        new ContainerSelectionDialog(
            getShell(), folder().orElse(null), false, NmodlMessages.chooseFolder);
    dialog.showClosedProjects(false);
    if (dialog.open() == ContainerSelectionDialog.OK && dialog.getResult().length > 0) {
      folder.setText(((IPath) dialog.getResult()[0]).makeRelative().toString());
    }
  }

  private void validate() {
    Optional<Path> gone = files.stream().filter(each -> !Files.isRegularFile(each)).findFirst();
    String problem =
        files.isEmpty()
            ? NmodlMessages.noFiles
            : gone.isPresent()
                ? NmodlMessages.gone(gone.get())
                : folder().isEmpty() ? NmodlMessages.noFolder : null;
    setErrorMessage(problem);
    setPageComplete(problem == null);
  }

  List<Path> files() {
    return List.copyOf(files);
  }

  /** The folder that the files go to; empty where what is typed is no open one. */
  Optional<IContainer> folder() {
    String typed = folder == null ? startFolder() : folder.getText().strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    IResource found =
        ResourcesPlugin.getWorkspace().getRoot().findMember(IPath.fromOSString(typed));
    return found instanceof IContainer container
            && container.getProject() != null
            && container.isAccessible()
        ? Optional.of(container)
        : Optional.empty();
  }

  void remember() {
    folder().ifPresent(each -> settings.put(LAST_FOLDER, shown(each)));
  }
}
