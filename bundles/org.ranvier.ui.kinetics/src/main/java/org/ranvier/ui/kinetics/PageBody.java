/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.ui.kinetics.panel.ChannelStage;
import org.ranvier.ui.kinetics.panel.Panel;
import org.ranvier.ui.kinetics.panel.PanelFolder;
import org.ranvier.ui.kinetics.panel.PanelKind;

/**
 * Where things stand on the page.
 *
 * <pre>
 *   wide                                narrow
 *   list   | Curves  States | Clamp     list   | Curves  States  Experiments
 *   fields |                |           fields |
 * </pre>
 */
final class PageBody {
  /** From this width on, in pixels, experiments are beside the curves. */
  private static final int WIDE = 1150;

  private final SashForm across;
  private final PanelFolder middle;
  private final PanelFolder beside;
  private boolean wide = true;

  /**
   * @param across has what is on the left already
   */
  PageBody(SashForm across, FormToolkit toolkit, ChannelStage stage) {
    this.across = across;
    middle = new PanelFolder(across, toolkit, stage, ChannelPanels.at(PanelKind.Place.MIDDLE));
    beside = new PanelFolder(across, toolkit, stage, ChannelPanels.at(PanelKind.Place.BESIDE));
    toolkit.adapt(middle.control());
    toolkit.adapt(beside.control());
    GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(across);
    arrange();
    across.addListener(SWT.Resize, _ -> makeRoom());
  }

  private void arrange() {
    if (wide) {
      across.setWeights(31, 50, 35);
    } else {
      across.setWeights(38, 62);
    }
  }

  /** In a narrow page experiments beside the curves would leave no room for anything. */
  private void makeRoom() {
    boolean now = across.getClientArea().width >= WIDE;
    if (now == wide) {
      return;
    }
    wide = now;
    if (now) {
      middle.removeLast();
      beside.control().setParent(across);
      beside.control().moveBelow(null);
      beside.control().setVisible(true);
    } else {
      beside.control().setParent(middle.control());
      middle.addLast(KineticsMessages.experiments, beside.control());
    }
    arrange();
    across.layout();
  }

  /** What the first tab of the middle is put in. */
  Composite parent() {
    return middle.control();
  }

  void curves(Composite curves) {
    middle.addFirst(KineticsMessages.curves, curves);
  }

  PanelFolder at(PanelKind.Place place) {
    return switch (place) {
      case MIDDLE -> middle;
      case BESIDE -> beside;
    };
  }

  void shown() {
    middle.shown();
    beside.shown();
  }

  void revealed(ElementPath path) {
    middle.revealed(path);
    beside.revealed(path);
  }

  Optional<Panel> find(String id) {
    return middle.find(id).or(() -> beside.find(id));
  }

  void restyled() {
    middle.restyled();
    beside.restyled();
  }
}
