/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.List;
import org.ranvier.ui.kinetics.clamp.ClampPanel;
import org.ranvier.ui.kinetics.current.CurrentPanel;
import org.ranvier.ui.kinetics.fit.FitPanel;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.kinetics.scheme.SchemePanel;

/** The panels of the page, in the order of their tabs. */
final class ChannelPanels {
  private ChannelPanels() {}

  static List<PanelKind> at(PanelKind.Place place) {
    return all().stream().filter(each -> each.place() == place).toList();
  }

  private static List<PanelKind> all() {
    return List.of(SchemePanel.kind(), FitPanel.kind(), ClampPanel.kind(), CurrentPanel.kind());
  }
}
