/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class WorkbenchTest {
  @Test
  void opensWithTheNeuroMLPerspective() {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    assertThat(page.getPerspective().getId()).isEqualTo("org.ranvier.product.perspective");
    assertThat(page.findView("org.ranvier.ui.run.plots")).isNotNull();
  }
}
