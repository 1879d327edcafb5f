/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.SegmentSelection;

/** The panels of one place, one of them in front. Each is made when it is looked at first. */
public final class PanelFolder {
  /** Told that somebody put the folder away. */
  public interface Closing {
    void closed();
  }

  private final CTabFolder folder;
  private final FormToolkit toolkit;
  private final CellStage stage;
  private final Map<String, Panel> made = new LinkedHashMap<>();
  private @Nullable Panel front;
  private boolean seen;

  public PanelFolder(
      Composite parent,
      FormToolkit toolkit,
      CellStage stage,
      List<PanelKind> kinds,
      Closing closing) {
    this.toolkit = toolkit;
    this.stage = stage;
    folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
    folder.setMinimizeVisible(true);
    folder.addCTabFolder2Listener(
        new CTabFolder2Adapter() {
          @Override
          public void minimize(CTabFolderEvent event) {
            closing.closed();
          }
        });
    for (PanelKind kind : kinds) {
      CTabItem item = new CTabItem(folder, SWT.NONE);
      item.setText(kind.title());
      item.setData(kind);
    }
    folder.addListener(SWT.Selection, _ -> renew());
    folder.addListener(SWT.Dispose, _ -> made.values().forEach(Panel::dispose));
    folder.setVisible(false);
  }

  /** What takes the room. */
  public CTabFolder control() {
    return folder;
  }

  /** The id of the panel in front; empty while the folder is put away. */
  public Optional<String> front() {
    CTabItem item = folder.getSelection();
    return seen && item != null ? Optional.of(((PanelKind) item.getData()).id()) : Optional.empty();
  }

  /** A panel that was looked at already. */
  public Optional<Panel> find(String id) {
    return Optional.ofNullable(made.get(id));
  }

  /** Puts a panel of the folder in front, and the folder where it is seen. */
  public void open(String id) {
    for (CTabItem item : folder.getItems()) {
      if (((PanelKind) item.getData()).id().equals(id)) {
        folder.setSelection(item);
      }
    }
    show(true);
  }

  /** Puts the folder where it is seen, or away. */
  public void show(boolean now) {
    seen = now;
    if (now && folder.getSelection() == null && folder.getItemCount() > 0) {
      folder.setSelection(0);
    }
    folder.setVisible(now);
    folder.getParent().layout();
    renew();
  }

  private void renew() {
    Panel next = seen && folder.getSelection() != null ? panel(folder.getSelection()) : null;
    if (front != null && front != next) {
      front.front(false);
    }
    front = next;
    if (next != null) {
      next.front(true);
    }
  }

  private Panel panel(CTabItem item) {
    PanelKind kind = (PanelKind) item.getData();
    Panel known = made.get(kind.id());
    if (known != null) {
      return known;
    }
    Composite body = toolkit.createComposite(folder);
    body.setLayout(new FillLayout());
    item.setControl(body);
    Panel panel = kind.make().get();
    made.put(kind.id(), panel);
    panel.create(body, toolkit, stage);
    body.layout();
    return panel;
  }

  // ---- what the page tells -------------------------------------------------------------------

  public void shown() {
    made.values().forEach(Panel::outdate);
  }

  public void selected(SegmentSelection selection) {
    made.values().forEach(each -> each.choose(selection));
  }

  public void restyled() {
    made.values().forEach(Panel::restyled);
  }
}
