/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The Search dialog and the view of what it finds. */
public final class SearchResults {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private SearchResults() {}

  /** Waits for the results of a search that is over and has found something. */
  public static AbstractTextSearchResult await(String title) {
    return UiWait.value(PATIENCE, title, () -> finished(title));
  }

  private static AbstractTextSearchResult finished(String title) {
    return NewSearchUI.getSearchResultView() != null
            && NewSearchUI.getSearchResultView().getActivePage()
                instanceof AbstractTextSearchViewPage shown
            && shown.getInput() instanceof AbstractTextSearchResult found
            && !NewSearchUI.isQueryRunning(found.getQuery())
            && found.getLabel().startsWith(title)
            && found.getMatchCount() > 0
        ? found
        : null;
  }

  /** Fills in our page of the Search dialog. */
  public static void ask(Shell dialog, String kind, String wanted) {
    Widgets.find(dialog, Combo.class, Combo::isVisible).orElseThrow().setText(wanted);
    List<Button> kinds =
        Widgets.below(dialog)
            .filter(each -> each instanceof Button && (each.getStyle() & SWT.RADIO) != 0)
            .map(Button.class::cast)
            .toList();
    Button chosen =
        kinds.stream()
            .filter(each -> each.getText().replace("&", "").startsWith(kind))
            .findFirst()
            .orElseThrow();
    kinds.stream()
        .filter(each -> each.getParent() == chosen.getParent())
        .forEach(each -> each.setSelection(each == chosen));
    chosen.notifyListeners(SWT.Selection, new Event());
  }

  /** Double-clicks the first result in a file. */
  public static void openFirstIn(String file) {
    Tree tree =
        Widgets.find(
                NewSearchUI.getSearchResultView().getActivePage().getControl(),
                Tree.class,
                Tree::isVisible)
            .orElseThrow();
    TreeItem item =
        UiWait.value(
            PATIENCE,
            file + " among the results",
            () ->
                Arrays.stream(tree.getItems())
                    .filter(each -> each.getText().startsWith(file))
                    .findFirst()
                    .orElse(null));
    Trees.expand(tree, item);
    Trees.choose(tree, item.getItem(0), SWT.DefaultSelection);
  }

  /** Forgets all searches, and with them the marks in files that are about to go. */
  public static void forget() {
    for (ISearchQuery query : NewSearchUI.getQueries()) {
      NewSearchUI.removeQuery(query);
    }
    UiWait.settle(Duration.ofMillis(200));
  }
}
