/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.product.NeuroMLPerspective;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.Welcome;

@ExtendWith(NoErrorsLogged.class)
class WorkbenchTest {
  private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();

  @AfterEach
  void backToLight() {
    Theme.LIGHT.apply();
  }

  @Test
  void opensAsTheProductWithTheNeuroMLPerspective() {
    assertThat(Platform.getProduct().getId()).isEqualTo("org.ranvier.product.workbench");
    assertThat(window.getShell().getText()).contains("Ranvier");
    assertThat(window.getActivePage().getPerspective().getId()).isEqualTo(NeuroMLPerspective.ID);
    assertThat(window.getActivePage().findView(PlotsView.ID)).isNotNull();
  }

  @Test
  void followsTheLightAndTheDarkTheme() throws Exception {
    window.getShell().setSize(1440, 900);
    Welcome.close();
    window.getActivePage().resetPerspective();
    Theme.LIGHT.apply();
    ImageData light = Screenshot.save(window.getShell(), "workbench-light");
    Theme.DARK.apply();
    ImageData dark = Screenshot.save(window.getShell(), "workbench-dark");
    assertThat(Screenshot.luminance(light)).isGreaterThan(0.7);
    assertThat(Screenshot.luminance(dark)).isLessThan(0.4);
  }
}
