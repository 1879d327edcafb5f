/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.product.NeuroMLPerspective;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.UiWait;

/** The perspective: what it offers, and that it can be put back. */
@ExtendWith(NoErrorsLogged.class)
class PerspectiveTest {
  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

  @AfterEach
  void putBack() {
    page.resetPerspective();
    UiWait.settle(Duration.ofMillis(300));
  }

  @Test
  void resetBringsBackWhatWasClosed() {
    page.resetPerspective();
    List<String> before = views();
    assertThat(before)
        .contains(
            ProjectExplorer.VIEW_ID,
            IPageLayout.ID_OUTLINE,
            IPageLayout.ID_PROP_SHEET,
            IPageLayout.ID_PROBLEM_VIEW,
            PlotsView.ID);
    page.hideView(page.findView(ProjectExplorer.VIEW_ID));
    page.hideView(page.findView(PlotsView.ID));
    assertThat(views()).doesNotContain(ProjectExplorer.VIEW_ID, PlotsView.ID);
    page.resetPerspective();
    assertThat(views()).containsAll(before);
  }

  @Test
  void whatIsNewAndWhatIsShownIsOfferedAtOnce() {
    assertThat(page.getPerspective().getId()).isEqualTo(NeuroMLPerspective.ID);
    assertThat(page.getNewWizardShortcuts())
        .startsWith(
            "org.ranvier.ui.newCell",
            "org.ranvier.ui.newChannel",
            "org.ranvier.ui.newSynapse",
            "org.ranvier.ui.newNetwork",
            "org.ranvier.ui.newSimulation");
    for (String each : page.getNewWizardShortcuts()) {
      assertThat(PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(each))
          .as(each)
          .isNotNull();
    }
    for (String each : page.getShowViewShortcuts()) {
      assertThat(PlatformUI.getWorkbench().getViewRegistry().find(each)).as(each).isNotNull();
    }
    assertThat(page.getShowViewShortcuts()).contains(PlotsView.ID, IPageLayout.ID_OUTLINE);
  }

  private List<String> views() {
    return Arrays.stream(page.getViewReferences()).map(IViewReference::getId).toList();
  }
}
