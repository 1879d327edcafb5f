/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.search.ui.IQueryListener;
import org.eclipse.search.ui.ISearchPageContainer;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkingSet;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.explore.ModelPart;
import org.ranvier.ui.explore.PartStore;
import org.ranvier.ui.search.FoundPlace;
import org.ranvier.ui.search.ModelSearchPage;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;

/** The search page looks where its user says: in working sets, in what is selected. */
@ExtendWith(NoErrorsLogged.class)
class SearchScopeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Example HH = Examples.get("hh-cell");

  private TestProject project;

  @BeforeEach
  void copyExample() throws Exception {
    project = TestProject.ofExample("scopes", HH);
  }

  @AfterEach
  void close() throws Exception {
    for (ISearchQuery query : NewSearchUI.getQueries()) {
      NewSearchUI.removeQuery(query);
    }
    UiWait.settle(Duration.ofMillis(200));
    project.close();
  }

  @Test
  void aWorkingSetIsSearchedAndNothingElse() {
    Scope scope = new Scope();
    scope.kind = ISearchPageContainer.WORKING_SET_SCOPE;
    IWorkingSet set =
        PlatformUI.getWorkbench()
            .getWorkingSetManager()
            .createWorkingSet("some", new IAdaptable[] {project.file("HHCell.net.nml")});
    scope.sets = new IWorkingSet[] {set};
    assertThat(search(scope)).containsExactly("HHCell.net.nml");
    scope.sets[0].setElements(new IAdaptable[] {project.project()});
    assertThat(search(scope)).contains("HHCell.cell.nml", "HHCell.net.nml");
  }

  @Test
  void aSelectedComponentStandsForItsFile() {
    Scope scope = new Scope();
    scope.kind = ISearchPageContainer.SELECTION_SCOPE;
    List<ModelPart> parts =
        UiWait.value(
            PATIENCE,
            "the parts",
            () -> PartStore.shared().find(project.file("HHCell.net.nml")).orElse(null));
    scope.selection = new StructuredSelection(parts.getFirst());
    assertThat(search(scope)).containsExactly("HHCell.net.nml");
  }

  /** Names of the files in which any id is found. */
  private static List<String> search(Scope scope) {
    Shell shell =
        new Shell(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), SWT.TITLE);
    shell.setLayout(new FillLayout());
    ModelSearchPage page = new ModelSearchPage();
    page.setContainer(scope);
    page.createControl(shell);
    Widgets.find(shell, Combo.class, _ -> true).orElseThrow().setText("*");
    var finished = new Finished();
    NewSearchUI.addQueryListener(finished);
    assertThat(page.performAction()).isTrue();
    shell.dispose();
    UiWait.until(PATIENCE, "the search", () -> finished.query != null);
    NewSearchUI.removeQueryListener(finished);
    var result = (AbstractTextSearchResult) finished.query.getSearchResult();
    return Arrays.stream(result.getElements())
        .map(each -> ((FoundPlace) each).file().getName())
        .distinct()
        .sorted()
        .toList();
  }

  /** Keeps the query that ended. */
  private static final class Finished implements IQueryListener {
    private volatile ISearchQuery query;

    @Override
    public void queryAdded(ISearchQuery added) {}

    @Override
    public void queryRemoved(ISearchQuery removed) {}

    @Override
    public void queryStarting(ISearchQuery starting) {}

    @Override
    public void queryFinished(ISearchQuery ended) {
      query = ended;
    }
  }

  /** What the Search dialog would tell the page. */
  private static final class Scope implements ISearchPageContainer {
    private int kind;
    private IWorkingSet[] sets = new IWorkingSet[0];
    private ISelection selection = StructuredSelection.EMPTY;

    @Override
    public ISelection getSelection() {
      return selection;
    }

    @Override
    public IRunnableContext getRunnableContext() {
      return PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    }

    @Override
    public void setPerformActionEnabled(boolean state) {}

    @Override
    public int getSelectedScope() {
      return kind;
    }

    @Override
    public void setSelectedScope(int scope) {
      kind = scope;
    }

    @Override
    public boolean hasValidScope() {
      return true;
    }

    @Override
    public IWorkingSet[] getSelectedWorkingSets() {
      return sets;
    }

    @Override
    public void setSelectedWorkingSets(IWorkingSet[] workingSets) {
      sets = workingSets;
    }

    @Override
    public void setActiveEditorCanProvideScopeSelection(boolean state) {}

    @Override
    public IEditorInput getActiveEditorInput() {
      return null;
    }

    @Override
    public String[] getSelectedProjectNames() {
      return new String[0];
    }
  }
}
