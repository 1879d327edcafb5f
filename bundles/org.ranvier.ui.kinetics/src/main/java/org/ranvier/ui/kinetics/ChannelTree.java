/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.dialogs.ContainerCheckedTreeViewer;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.Scaling;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.source.AccessibleName;

/**
 * The channels of the document with their gates: ticked ones are drawn, the chosen one is edited.
 */
final class ChannelTree {
  private final ContainerCheckedTreeViewer viewer;
  private @Nullable KineticsResult shown;
  private boolean filling;

  /**
   * @param ticked told that other gates are to be drawn
   * @param chosen told that another gate is chosen
   */
  ChannelTree(Composite parent, FormToolkit toolkit, Runnable ticked, Runnable chosen) {
    Composite area = toolkit.createComposite(parent);
    GridDataFactory.fillDefaults().grab(true, true).minSize(100, 90).hint(280, 120).applyTo(area);
    viewer =
        new ContainerCheckedTreeViewer(
            area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
    toolkit.adapt(viewer.getTree(), true, true);
    viewer.getTree().setHeaderVisible(true);
    viewer.getTree().setToolTipText(KineticsMessages.channelsHint);
    AccessibleName.give(viewer.getTree(), KineticsMessages.channels);
    TreeColumnLayout columns = new TreeColumnLayout();
    area.setLayout(columns);
    column(columns, KineticsMessages.columnGate, 24, 100, this::name, ChannelTree::icon);
    column(columns, KineticsMessages.columnInstances, 21, 76, this::instances, _ -> null);
    column(columns, KineticsMessages.columnForm, 28, 110, this::form, _ -> null);
    column(columns, KineticsMessages.columnQ10, 26, 100, this::temperature, _ -> null);
    viewer.getTree().setMenu(new Menu(viewer.getTree()));
    viewer.setContentProvider(new Content());
    viewer.addCheckStateListener(_ -> ticked.run());
    viewer.addSelectionChangedListener(
        _ -> {
          if (!filling) {
            chosen.run();
          }
        });
  }

  private void column(
      TreeColumnLayout columns,
      String title,
      int weight,
      int least,
      Function<GateItem, String> text,
      Function<GateItem, @Nullable Image> image) {
    TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
    column.getColumn().setText(title);
    columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, least));
    column.setLabelProvider(
        new ColumnLabelProvider() {
          @Override
          public String getText(Object element) {
            return element instanceof GateItem item ? text.apply(item) : "";
          }

          @Override
          public @Nullable Image getImage(Object element) {
            return element instanceof GateItem item ? image.apply(item) : null;
          }
        });
  }

  /** Offers something to do with what is chosen in the context menu. */
  void offer(String words, Runnable action) {
    MenuItem item = new MenuItem(viewer.getTree().getMenu(), SWT.PUSH);
    item.setText(words);
    item.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> action.run()));
  }

  /** Sets what is offered next apart from what is offered already. */
  void separate() {
    MenuItem line = new MenuItem(viewer.getTree().getMenu(), SWT.SEPARATOR);
    line.setEnabled(false);
  }

  Control control() {
    return viewer.getTree();
  }

  // ---- what is shown -------------------------------------------------------------------------

  /** Shows the channels; ticks and choice stay where what they are on is still there. */
  void show(KineticsResult result) {
    boolean same = shown != null && shown.channels() == result.channels();
    shown = result;
    if (same) {
      return;
    }
    filling = true;
    try {
      Set<GateItem> ticks = ticked();
      viewer.setInput(result);
      viewer.expandAll();
      viewer.setCheckedElements(
          ticks.stream().filter(each -> result.findGate(each).isPresent()).toArray());
    } finally {
      filling = false;
    }
  }

  /** The gates that are ticked. */
  Set<GateItem> ticked() {
    Set<GateItem> items = new LinkedHashSet<>();
    for (Object each : viewer.getCheckedElements()) {
      if (each instanceof GateItem item && item.isGate()) {
        items.add(item);
      }
    }
    return items;
  }

  void tick(List<GateItem> items) {
    viewer.setCheckedElements(items.toArray());
  }

  /** What is chosen; empty where nothing is. */
  Optional<GateItem> chosen() {
    return viewer.getStructuredSelection().getFirstElement() instanceof GateItem item
        ? Optional.of(item)
        : Optional.empty();
  }

  /** Chooses a gate and ticks it, without telling anybody. */
  void choose(GateItem item) {
    filling = true;
    try {
      if (item.isGate()) {
        viewer.setChecked(item, true);
      }
      viewer.setSelection(new StructuredSelection(item), true);
    } finally {
      filling = false;
    }
  }

  // ---- words ---------------------------------------------------------------------------------

  private Optional<Gate> gate(GateItem item) {
    return Optional.ofNullable(shown).flatMap(each -> each.findGate(item));
  }

  private Optional<Channel> channel(GateItem item) {
    return Optional.ofNullable(shown).flatMap(each -> each.findChannel(item.channel()));
  }

  /** Of a sub-gate, which stands below its gate, the last step of its path. */
  private String name(GateItem item) {
    String gate = item.gate();
    return item.isGate() ? gate.substring(gate.lastIndexOf('/') + 1) : item.channel();
  }

  private static Image icon(GateItem item) {
    return (item.isGate() ? Icons.GATE : Icons.CHANNEL).image();
  }

  private String instances(GateItem item) {
    return gate(item).map(each -> share(each).orElseGet(each::instances)).orElse("");
  }

  /** Of a sub-gate, as it is written. */
  private static Optional<String> share(Gate gate) {
    return gate.component()
        .flatMap(each -> each.findText("fractionalConductance"))
        .map(each -> "× " + each);
  }

  private String form(GateItem item) {
    return item.isGate()
        ? gate(item).map(Gate::type).orElse("")
        : channel(item).map(each -> each.component().type().name()).orElse("");
  }

  private String temperature(GateItem item) {
    List<Scaling> all =
        item.isGate()
            ? gate(item).map(Gate::scalings).orElse(List.of())
            : channel(item).map(Channel::scalings).orElse(List.of());
    return all.stream().map(ChannelTree::values).collect(Collectors.joining(", "));
  }

  /** As it is written; the type where nothing is. */
  private static String values(Scaling scaling) {
    Optional<String> q10 = scaling.component().findText("q10Factor");
    Optional<String> fixed = scaling.component().findText("fixedQ10");
    String from = scaling.component().findText("experimentalTemp").map(it -> ", " + it).orElse("");
    return q10.map(each -> "Q10 " + each + from)
        .or(() -> fixed.map(each -> "× " + each))
        .orElse(scaling.component().type().name());
  }

  /** Channels, and their gates. */
  private static final class Content implements ITreeContentProvider {
    private @Nullable KineticsResult result;

    @Override
    public void inputChanged(Viewer tree, @Nullable Object before, @Nullable Object now) {
      result = now instanceof KineticsResult next ? next : null;
    }

    @Override
    public Object[] getElements(Object input) {
      return result == null
          ? new Object[0]
          : result.channels().stream()
              .filter(each -> !each.gates().isEmpty())
              .map(each -> new GateItem(each.name(), ""))
              .toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return result != null && parent instanceof GateItem item && !item.isGate()
          ? result.findChannel(item.channel()).stream()
              .flatMap(channel -> channel.gates().stream())
              .map(gate -> new GateItem(item.channel(), gate.path()))
              .toArray()
          : new Object[0];
    }

    @Override
    public @Nullable Object getParent(Object element) {
      return element instanceof GateItem item && item.isGate() ? item.parent() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return getChildren(element).length > 0;
    }
  }
}
