/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.product;

import java.util.List;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.history.RunsView;

/**
 * Layout of the NeuroML perspective.
 *
 * <pre>
 *   Project Explorer |         editors          | Properties
 *   Outline          | Plots Runs Problems Console
 * </pre>
 *
 * Views of bundles that are not installed keep a placeholder, so that they open where they belong
 * once they are there.
 */
public final class NeuroMLPerspective implements IPerspectiveFactory {
  /** Identifier of this perspective in plugin.xml. */
  public static final String ID = "org.ranvier.product.perspective";

  /** What the menu File ▸ New offers at once, in its order. */
  private static final List<String> NEW_WIZARDS =
      List.of(
          "org.ranvier.ui.newCell",
          "org.ranvier.ui.newChannel",
          "org.ranvier.ui.newSynapse",
          "org.ranvier.ui.newNetwork",
          "org.ranvier.ui.newSimulation",
          "org.ranvier.ui.newType",
          "org.eclipse.ui.wizards.new.folder",
          "org.eclipse.ui.wizards.new.file");

  private static final String SEARCH_VIEW = "org.eclipse.search.ui.views.SearchView";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    String editors = layout.getEditorArea();

    IFolderLayout files = layout.createFolder("files", IPageLayout.LEFT, 0.22f, editors);
    files.addView(ProjectExplorer.VIEW_ID);
    IFolderLayout outline = layout.createFolder("outline", IPageLayout.BOTTOM, 0.55f, "files");
    outline.addView(IPageLayout.ID_OUTLINE);

    IFolderLayout lower = layout.createFolder("lower", IPageLayout.BOTTOM, 0.55f, editors);
    lower.addView(PlotsView.ID);
    lower.addView(RunsView.ID);
    lower.addPlaceholder("org.ranvier.ui.run.*");
    lower.addView(IPageLayout.ID_PROBLEM_VIEW);
    lower.addView(IConsoleConstants.ID_CONSOLE_VIEW);
    lower.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
    lower.addPlaceholder(SEARCH_VIEW);

    IFolderLayout details = layout.createFolder("details", IPageLayout.RIGHT, 0.64f, editors);
    details.addView(IPageLayout.ID_PROP_SHEET);
    details.addPlaceholder("org.ranvier.ui.morphology.*");
    details.addPlaceholder("org.ranvier.ui.kinetics.*");

    layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET); // run history, Run Last
    NEW_WIZARDS.forEach(layout::addNewWizardShortcut);
    layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
    layout.addShowViewShortcut(PlotsView.ID);
    layout.addShowViewShortcut(RunsView.ID);
    layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
    layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
    layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
    layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
    layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
    layout.addShowViewShortcut(SEARCH_VIEW);
    layout.addShowInPart(ProjectExplorer.VIEW_ID);
    layout.addShowInPart(IPageLayout.ID_OUTLINE);
  }
}
