/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.DialogPage;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.search.ui.ISearchPage;
import org.eclipse.search.ui.ISearchPageContainer;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkingSet;
import org.eclipse.ui.PlatformUI;
import org.ranvier.edit.search.ModelSearch;
import org.ranvier.edit.search.NameSearch;
import org.ranvier.edit.search.SearchSyntaxException;
import org.ranvier.edit.search.TypeSearch;
import org.ranvier.edit.search.ValueSearch;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.units.UnitTable;

/** The page "NeuroML" of the Search dialog: ids and names, types, values. */
public final class ModelSearchPage extends DialogPage implements ISearchPage {
  private static final int KEPT = 12;

  /** What was searched before, the latest first; for as long as the workbench runs. */
  private static final List<String> EARLIER = new ArrayList<>();

  /** Units that every model has; those of its own are told by the search alone. */
  private final CompletableFuture<UnitTable> units =
      CompletableFuture.supplyAsync(() -> LemsModel.core().units());

  private ISearchPageContainer container;
  private Combo text;
  private Button ids;
  private Button types;
  private Button values;
  private Button caseSensitive;
  private Label hint;

  @Override
  public void setContainer(ISearchPageContainer searchContainer) {
    container = searchContainer;
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).applyTo(page);
    Label label = new Label(page, SWT.NONE);
    label.setText(SearchMessages.searchFor);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
    text = new Combo(page, SWT.BORDER);
    EARLIER.forEach(text::add);
    GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(text);
    caseSensitive = new Button(page, SWT.CHECK);
    caseSensitive.setText(SearchMessages.caseSensitive);
    caseSensitive.setSelection(true);
    hint = new Label(page, SWT.WRAP);
    GridDataFactory.fillDefaults().span(2, 1).hint(520, 48).grab(true, false).applyTo(hint);
    Group kinds = new Group(page, SWT.NONE);
    kinds.setText(SearchMessages.searchIn);
    GridLayoutFactory.swtDefaults().numColumns(3).applyTo(kinds);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(kinds);
    ids = kind(kinds, SearchMessages.ids);
    types = kind(kinds, SearchMessages.types);
    values = kind(kinds, SearchMessages.values);
    ids.setSelection(true);
    text.addModifyListener(_ -> check());
    setControl(page);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.ranvier.ui.search");
    check();
  }

  private Button kind(Composite parent, String name) {
    Button button = new Button(parent, SWT.RADIO);
    button.setText(name);
    button.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> check()));
    return button;
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      text.setFocus();
      check();
    }
  }

  /** Says what is expected, or what is wrong with what was typed. */
  private void check() {
    Optional<String> fault = fault();
    caseSensitive.setEnabled(!values.getSelection());
    hint.setText(fault.filter(_ -> !text.getText().isBlank()).orElse(hintText()));
    setMessage(null, IMessageProvider.NONE);
    if (container != null) {
      container.setPerformActionEnabled(fault.isEmpty());
    }
  }

  private String hintText() {
    return values.getSelection()
        ? SearchMessages.hintValues
        : types.getSelection() ? SearchMessages.hintTypes : SearchMessages.hintNames;
  }

  private Optional<String> fault() {
    if (text.getText().isBlank()) {
      return Optional.of(SearchMessages.empty);
    }
    try {
      return search() instanceof ValueSearch condition
          ? Optional.ofNullable(units.getNow(null)).flatMap(condition::fault)
          : Optional.empty();
    } catch (SearchSyntaxException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private ModelSearch search() throws SearchSyntaxException {
    String wanted = text.getText();
    if (values.getSelection()) {
      return ValueSearch.parse(wanted);
    }
    return types.getSelection()
        ? new TypeSearch(wanted, caseSensitive.getSelection())
        : new NameSearch(wanted, caseSensitive.getSelection());
  }

  private String title() {
    String pattern =
        values.getSelection()
            ? SearchMessages.where
            : types.getSelection() ? SearchMessages.ofType : SearchMessages.namesLike;
    return pattern.formatted(text.getText().strip());
  }

  @Override
  public boolean performAction() {
    try {
      Set<IFile> single = new LinkedHashSet<>();
      Collection<IContainer> folders = scope(single);
      keep(text.getText());
      NewSearchUI.runQueryInBackground(
          ModelQuery.of(search(), title(), where(), () -> files(single, folders)));
      return true;
    } catch (SearchSyntaxException e) {
      hint.setText(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private static Set<IFile> files(Set<IFile> single, Collection<IContainer> folders)
      throws CoreException {
    Set<IFile> files = new LinkedHashSet<>(single);
    for (IContainer folder : folders) {
      files.addAll(ProjectModels.files(folder));
    }
    return files;
  }

  private static void keep(String searched) {
    EARLIER.remove(searched);
    EARLIER.addFirst(searched);
    while (EARLIER.size() > KEPT) {
      EARLIER.removeLast();
    }
  }

  /** Folders to look in; single files are added to the set. */
  private Collection<IContainer> scope(Set<IFile> files) {
    Set<IContainer> folders = new LinkedHashSet<>();
    switch (container.getSelectedScope()) {
      case ISearchPageContainer.SELECTION_SCOPE -> {
        if (container.getSelection() instanceof IStructuredSelection selection) {
          for (Object each : selection.toList()) {
            add(each, folders, files);
          }
        }
        if (folders.isEmpty() && files.isEmpty() && container.getActiveEditorInput() != null) {
          add(container.getActiveEditorInput(), folders, files);
        }
      }
      case ISearchPageContainer.SELECTED_PROJECTS_SCOPE -> {
        for (String name : container.getSelectedProjectNames()) {
          folders.add(ResourcesPlugin.getWorkspace().getRoot().getProject(name));
        }
      }
      case ISearchPageContainer.WORKING_SET_SCOPE -> {
        for (IWorkingSet set : container.getSelectedWorkingSets()) {
          for (Object element : set.getElements()) {
            add(element, folders, files);
          }
        }
      }
      default -> folders.add(ResourcesPlugin.getWorkspace().getRoot());
    }
    return folders;
  }

  private static void add(Object element, Set<IContainer> folders, Set<IFile> files) {
    // A component of a model is no resource, but is in a file.
    IResource single = Adapters.adapt(element, IFile.class);
    IResource resource = single == null ? Adapters.adapt(element, IResource.class) : single;
    if (resource instanceof IFile file) {
      files.add(file);
    } else if (resource instanceof IContainer folder && folder.isAccessible()) {
      folders.add(folder);
    }
  }

  private String where() {
    return switch (container.getSelectedScope()) {
      case ISearchPageContainer.SELECTION_SCOPE -> SearchMessages.selection;
      case ISearchPageContainer.SELECTED_PROJECTS_SCOPE ->
          String.join(", ", container.getSelectedProjectNames());
      case ISearchPageContainer.WORKING_SET_SCOPE -> SearchMessages.workingSet;
      default -> SearchMessages.workspace;
    };
  }
}
