/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.morphology.panel.PanelFolder;
import org.ranvier.ui.morphology.panel.PanelKind;

/** The panels beside and below the picture; which of them are seen is kept for the next page. */
final class PagePanels {
  private static final int[] BESIDE = {70, 30};
  private static final int[] BELOW = {58, 42};

  /** Percent of the height, of which the picture keeps the rest. */
  private static final int MOST_BELOW = 60;

  private final Map<PanelKind.Place, PanelFolder> folders = new EnumMap<>(PanelKind.Place.class);

  /**
   * @param across has the picture in its first part, and takes the panels beside it
   * @param down has the picture in its first part, and takes the panels below it
   */
  PagePanels(SashForm across, SashForm down, FormToolkit toolkit, CellStage stage) {
    make(PanelKind.Place.BELOW, down, toolkit, stage);
    make(PanelKind.Place.BESIDE, across, toolkit, stage);
    down.addListener(SWT.Resize, _ -> makeRoom());
    folders.forEach((place, folder) -> ScenePreferences.openPanel(place).ifPresent(folder::open));
  }

  private void make(PanelKind.Place place, SashForm sash, FormToolkit toolkit, CellStage stage) {
    List<PanelKind> kinds = MorphologyPanels.at(place);
    if (!kinds.isEmpty()) {
      folders.put(place, new PanelFolder(sash, toolkit, stage, kinds, () -> putAway(place)));
      sash.setWeights(place == PanelKind.Place.BELOW ? BELOW : BESIDE);
    }
  }

  /** Puts a panel in front. */
  void open(String id) {
    for (PanelKind.Place place : folders.keySet()) {
      if (MorphologyPanels.at(place).stream().anyMatch(each -> each.id().equals(id))) {
        folders.get(place).open(id);
        ScenePreferences.openPanel(place, id);
        if (place == PanelKind.Place.BELOW) {
          makeRoom();
        }
      }
    }
  }

  /** What is below the picture gets the height that it asks for, as long as a picture is left. */
  private void makeRoom() {
    CTabFolder folder = folders.get(PanelKind.Place.BELOW).control();
    SashForm sash = (SashForm) folder.getParent();
    int height = sash.getClientArea().height;
    if (height == 0 || !folder.getVisible()) {
      return; // nothing is laid out yet
    }
    int wanted = folder.computeSize(folder.getSize().x, SWT.DEFAULT).y;
    int share = Math.min(MOST_BELOW, 100 * wanted / height);
    if (100 * folder.getSize().y / height < share) {
      sash.setWeights(100 - share, share);
    }
  }

  /** A panel that was looked at already. */
  Optional<Panel> find(String id) {
    return folders.values().stream().flatMap(each -> each.find(id).stream()).findFirst();
  }

  /** Shows none at all. */
  void putAway() {
    folders.keySet().forEach(this::putAway);
  }

  /** Shows none of a place. */
  void putAway(PanelKind.Place place) {
    folders.get(place).show(false);
    ScenePreferences.openPanel(place, "");
  }

  /** The panel that is seen at a place. */
  Optional<String> front(PanelKind.Place place) {
    return Optional.ofNullable(folders.get(place)).flatMap(PanelFolder::front);
  }

  void shown() {
    folders.values().forEach(PanelFolder::shown);
  }

  void selected(SegmentSelection selection) {
    folders.values().forEach(each -> each.selected(selection));
  }

  void restyled() {
    folders.values().forEach(PanelFolder::restyled);
  }
}
