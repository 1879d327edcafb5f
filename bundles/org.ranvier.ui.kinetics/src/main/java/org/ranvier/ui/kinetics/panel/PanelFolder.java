/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;

/**
 * The panels of one place, one of them in front. Each is made when it is looked at first; tabs of
 * those that have nothing to say about the subject are away.
 */
public final class PanelFolder {
  private final CTabFolder folder;
  private final FormToolkit toolkit;
  private final ChannelStage stage;
  private final List<PanelKind> kinds;
  private final Map<String, Panel> made = new LinkedHashMap<>();
  private final Map<String, Composite> bodies = new LinkedHashMap<>();
  private @Nullable Panel front;
  private String wanted = "";
  private boolean arranging;

  public PanelFolder(
      Composite parent, FormToolkit toolkit, ChannelStage stage, List<PanelKind> kinds) {
    this.toolkit = toolkit;
    this.stage = stage;
    this.kinds = kinds;
    folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
    folder.addListener(SWT.Selection, _ -> chosen());
    folder.addListener(SWT.Dispose, _ -> made.values().forEach(Panel::dispose));
  }

  /** What takes the room. */
  public CTabFolder control() {
    return folder;
  }

  /** Puts a tab before all panels that is always there, and in front. */
  public void addFirst(String title, Control body) {
    CTabItem item = new CTabItem(folder, SWT.NONE, 0);
    item.setText(title);
    item.setControl(body);
    folder.setSelection(item);
  }

  /** Puts a tab behind all panels. */
  public void addLast(String title, Control body) {
    CTabItem item = new CTabItem(folder, SWT.NONE);
    item.setText(title);
    item.setControl(body);
  }

  /** Takes away the tab behind all panels; its control stays. */
  public void removeLast() {
    CTabItem item = folder.getItem(folder.getItemCount() - 1);
    boolean inFront = item == folder.getSelection();
    item.setControl(null);
    item.dispose();
    if (inFront) {
      folder.setSelection(0);
      chosen();
    }
  }

  /** The id of the panel in front; empty where another tab is. */
  public Optional<String> front() {
    return Optional.ofNullable(folder.getSelection()).flatMap(PanelFolder::kind).map(PanelKind::id);
  }

  /** A panel that was looked at already. */
  public Optional<Panel> find(String id) {
    return Optional.ofNullable(made.get(id));
  }

  /** Puts a panel in front, as soon as the subject is one that it fits. */
  public void open(String id) {
    wanted = id;
    item(id).ifPresent(folder::setSelection);
    renew();
  }

  /** Another subject is shown, or the same one has changed. */
  public void shown() {
    arrange();
    made.values().forEach(Panel::outdate);
  }

  /** An element of the chosen channel is chosen. */
  public void revealed(ElementPath path) {
    made.values().forEach(each -> each.reveal(path));
  }

  public void restyled() {
    made.values().forEach(Panel::restyled);
  }

  private void chosen() {
    if (!arranging) {
      wanted = front().orElse("");
      renew();
    }
  }

  // ---- tabs ----------------------------------------------------------------------------------

  private static Optional<PanelKind> kind(CTabItem item) {
    return item.getData() instanceof PanelKind kind ? Optional.of(kind) : Optional.empty();
  }

  private Optional<CTabItem> item(String id) {
    for (CTabItem item : folder.getItems()) {
      if (kind(item).filter(each -> each.id().equals(id)).isPresent()) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /** Adds and takes away tabs; the one that was wanted last comes back with its subject. */
  private void arrange() {
    arranging = true;
    try {
      Optional<Subject> subject = stage.subject();
      int at = folder.getItemCount() > 0 && kind(folder.getItem(0)).isEmpty() ? 1 : 0;
      for (PanelKind kind : kinds) {
        Optional<CTabItem> item = item(kind.id());
        boolean fits = subject.filter(kind.fits()).isPresent();
        if (fits && item.isEmpty()) {
          add(kind, at);
        } else if (!fits) {
          item.ifPresent(CTabItem::dispose);
        }
        at += fits ? 1 : 0;
      }
      item(wanted).ifPresent(folder::setSelection);
      if (folder.getSelection() == null && folder.getItemCount() > 0) {
        folder.setSelection(0);
      }
    } finally {
      arranging = false;
    }
    renew();
  }

  private void add(PanelKind kind, int at) {
    CTabItem item = new CTabItem(folder, SWT.NONE, at);
    item.setText(kind.title());
    item.setData(kind);
    Composite body = bodies.get(kind.id());
    if (body != null) {
      item.setControl(body);
    }
  }

  private void renew() {
    Panel next =
        Optional.ofNullable(folder.getSelection())
            .flatMap(item -> kind(item).map(kind -> panel(item, kind)))
            .orElse(null);
    if (front != null && front != next) {
      front.front(false);
    }
    front = next;
    if (next != null) {
      next.front(true);
    }
  }

  private Panel panel(CTabItem item, PanelKind kind) {
    Panel known = made.get(kind.id());
    if (known != null) {
      return known;
    }
    Composite body = toolkit.createComposite(folder);
    body.setLayout(new FillLayout());
    bodies.put(kind.id(), body);
    item.setControl(body);
    Panel panel = kind.make().get();
    made.put(kind.id(), panel);
    panel.create(body, toolkit, stage);
    body.layout();
    return panel;
  }
}
