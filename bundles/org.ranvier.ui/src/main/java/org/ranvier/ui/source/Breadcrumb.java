/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.outline.ElementLabels;
import org.ranvier.xml.XmlElement;

/**
 * The elements around the caret, the outermost first. Each is a button that goes there, with a menu
 * of its siblings.
 */
public final class Breadcrumb {
  /** Says whether it is shown, in all editors. */
  static final String TOGGLE = "org.ranvier.ui.toggleBreadcrumb";

  /** A menu of more siblings is no help; those near the element are shown. */
  private static final int MOST_SIBLINGS = 40;

  private final ToolBar bar;
  private final Consumer<XmlElement> reveal;
  private final State toggle;
  private final IStateListener onToggle = (_, _) -> layOut();
  private final ElementLabels labels = new ElementLabels();
  private List<XmlElement> shown = List.of();

  Breadcrumb(Composite parent, Consumer<XmlElement> reveal) {
    this.reveal = reveal;
    bar = new ToolBar(parent, SWT.FLAT | SWT.HORIZONTAL | SWT.RIGHT);
    AccessibleName.give(bar, SourceMessages.breadcrumb);
    toggle =
        PlatformUI.getWorkbench()
            .getService(ICommandService.class)
            .getCommand(TOGGLE)
            .getState(RegistryToggleState.STATE_ID);
    toggle.addListener(onToggle);
    bar.addDisposeListener(
        _ -> {
          toggle.removeListener(onToggle);
          labels.dispose();
        });
    layOut();
  }

  private void layOut() {
    if (bar.isDisposed()) {
      return;
    }
    boolean visible = Boolean.TRUE.equals(toggle.getValue());
    bar.setVisible(visible);
    GridDataFactory.fillDefaults().grab(true, false).exclude(!visible).applyTo(bar);
    bar.getParent().layout(true);
  }

  /** Shows the way to the element at the caret; nothing where there is none. */
  public void follow(Optional<XmlElement> element) {
    List<XmlElement> path = new ArrayList<>();
    for (Optional<XmlElement> at = element; at.isPresent(); at = at.get().parent()) {
      path.addFirst(at.get());
    }
    if (bar.isDisposed() || path.equals(shown)) {
      return;
    }
    shown = path;
    ToolItem[] items = bar.getItems();
    boolean sameLength = items.length == path.size();
    for (int i = 0; i < path.size(); i++) {
      show(i < items.length ? items[i] : step(), path.get(i));
    }
    for (int i = path.size(); i < items.length; i++) {
      items[i].dispose();
    }
    if (!sameLength || bar.getSize().y == 0) {
      bar.getParent().layout(true);
    }
  }

  private ToolItem step() {
    ToolItem item = new ToolItem(bar, SWT.DROP_DOWN);
    item.addSelectionListener(
        SelectionListener.widgetSelectedAdapter(
            event -> {
              XmlElement element = (XmlElement) item.getData();
              if (event.detail == SWT.ARROW) {
                openMenu(item, element);
              } else {
                reveal.accept(element);
              }
            }));
    return item;
  }

  private void show(ToolItem item, XmlElement element) {
    item.setData(element);
    String id = element.attribute("id");
    String name = Objects.requireNonNullElse(id, element.localName());
    item.setText(name.replace("&", "&&"));
    item.setImage(Icons.ofElement(element.localName()).image());
    item.setToolTipText(NLS.bind(SourceMessages.breadcrumbStep, element.localName(), name));
  }

  private void openMenu(ToolItem item, XmlElement element) {
    Menu menu = new Menu(bar);
    List<XmlElement> siblings =
        element.parent().map(XmlElement::elements).orElseGet(() -> List.of(element));
    int at = Math.max(0, element.indexIn(siblings));
    int from = Math.max(0, Math.min(at - MOST_SIBLINGS / 2, siblings.size() - MOST_SIBLINGS));
    int to = Math.min(siblings.size(), from + MOST_SIBLINGS);
    rest(menu, from);
    for (XmlElement each : siblings.subList(from, to)) {
      MenuItem entry = new MenuItem(menu, SWT.RADIO);
      entry.setText(labels.getText(each).replace("&", "&&"));
      entry.setImage(labels.getImage(each));
      entry.setSelection(each.equals(element));
      entry.addSelectionListener(
          SelectionListener.widgetSelectedAdapter(
              _ -> {
                if (entry.getSelection()) {
                  reveal.accept(each);
                }
              }));
    }
    rest(menu, siblings.size() - to);
    Rectangle bounds = item.getBounds();
    Point place = bar.toDisplay(bounds.x, bounds.y + bounds.height);
    menu.setLocation(place);
    menu.addListener(SWT.Hide, _ -> bar.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  private static void rest(Menu menu, int count) {
    if (count > 0) {
      MenuItem more = new MenuItem(menu, SWT.PUSH);
      more.setText(NLS.bind(SourceMessages.breadcrumbMore, count));
      more.setEnabled(false);
    }
  }

  /** The elements that it shows. */
  public List<XmlElement> shown() {
    return shown;
  }

  /** The control, for those that move the focus there. */
  public @Nullable Control control() {
    return bar.isDisposed() ? null : bar;
  }
}
