/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.search.ValueSearch;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.ui.search.FoundPlace;
import org.ranvier.ui.search.ModelQuery;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.SearchResults;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.TextRange;

/** Searching models in the workbench, and the references to what they have (journey J9). */
@ExtendWith(NoErrorsLogged.class)
class SearchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String[] DENSITIES = {
    "channelDensity leakDensity in hhCell",
    "channelDensity naDensity in hhCell",
    "channelDensity kDensity in hhCell"
  };

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void copyExample() throws CoreException {
    Welcome.close();
    project = TestProject.ofExample("hh", HH);
  }

  @AfterEach
  void close() throws CoreException {
    SearchResults.forget();
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void referencesAreListedAndOpened() throws Exception {
    NeuroMLEditor editor = open("HHCell.cell.nml");
    int at = project.endOf("HHCell.cell.nml", "<cell id=\"");
    editor.reveal(new TextRange(at, at));
    editor
        .getSite()
        .getService(IHandlerService.class)
        .executeCommand("org.ranvier.ui.findReferences", null);
    String title = "References to cell hhCell";
    AbstractTextSearchResult result = SearchResults.await(title);
    List<String> files =
        Arrays.stream(result.getElements())
            .map(each -> ((FoundPlace) each).file().getName())
            .distinct()
            .sorted()
            .toList();
    assertThat(files).contains("HHCell.cell.nml", "HHCell.net.nml");
    SearchResults.openFirstIn("HHCell.net.nml");
    NeuroMLEditor opened = (NeuroMLEditor) page.getActiveEditor();
    assertThat(opened.file()).isEqualTo(project.file("HHCell.net.nml"));
    var selected = opened.source().viewer().getSelectedRange();
    assertThat(opened.source().viewer().getDocument().get(selected.x, selected.y))
        .contains("hhCell");
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "references");
  }

  @Test
  void valuesAreFoundInAnyUnit() throws Exception {
    ModelQuery query =
        ModelQuery.of(
            ValueSearch.parse("condDensity > 1 S_per_m2"),
            "Values",
            "hh",
            () -> ProjectModels.files(project.project()));
    NewSearchUI.runQueryInForeground(null, query);
    AbstractTextSearchResult result = (AbstractTextSearchResult) query.getSearchResult();
    assertThat(owners(result)).containsExactlyInAnyOrder(DENSITIES);
  }

  @Test
  void theSearchDialogHasAPageForModels() throws Exception {
    ExpectedDialog dialog = Widgets.whenOpen("Search", PATIENCE, SearchTest::useSearchDialog);
    NewSearchUI.openSearchDialog(page.getWorkbenchWindow(), "org.ranvier.ui.searchPage");
    dialog.check();
    String title = "Components of type channelDensity";
    AbstractTextSearchResult result = SearchResults.await(title);
    assertThat(owners(result)).containsExactlyInAnyOrder(DENSITIES);
  }

  private static void useSearchDialog(Shell dialog) throws Exception {
    SearchResults.ask(dialog, "Types", "channelDensity");
    Screenshot.inBothThemes(dialog, "search-page");
    Widgets.press(dialog, "Search");
  }

  private NeuroMLEditor open(String file) throws CoreException {
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file(file), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    return editor;
  }

  private static Stream<String> owners(AbstractTextSearchResult result) {
    return Arrays.stream(result.getElements()).map(each -> ((FoundPlace) each).owner());
  }
}
