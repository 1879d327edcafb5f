/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.Optional;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.ranvier.edit.form.Field;
import org.ranvier.edit.form.SliderRange;

/**
 * A slider for the number in use. The text follows while it is dragged; the whole drag is one step
 * of the undo history, after which the model may be run as it is.
 *
 * <pre>
 *   0 |-----------o-----------| 240   [x] Run when released
 * </pre>
 */
final class FieldSlider {
  /** What tries a model; another bundle brings it, or none. */
  private static final String TRY = "org.ranvier.ui.run.try";

  private static final String RUN_SETTING = "runWhenReleased";

  private final FieldRow.Page page;
  private final Composite row;
  private final Label low;
  private final Scale scale;
  private final Label high;
  private final Button run;
  private @Nullable Field field;
  private @Nullable SliderRange range;
  private boolean held;
  private boolean dragging;

  FieldSlider(Composite parent, FormToolkit toolkit, FieldRow.Page page) {
    this.page = page;
    row = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(4).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    low = toolkit.createLabel(row, "");
    scale = new Scale(row, SWT.HORIZONTAL);
    scale.setMaximum(SliderRange.STEPS);
    scale.setPageIncrement(SliderRange.STEPS / 20);
    toolkit.adapt(scale, true, true);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(scale);
    high = toolkit.createLabel(row, "");
    run = toolkit.createButton(row, FormMessages.runWhenReleased, SWT.CHECK);
    run.setSelection(!"false".equals(settings().get(RUN_SETTING)));
    run.addSelectionListener(
        SelectionListener.widgetSelectedAdapter(
            _ -> settings().put(RUN_SETTING, run.getSelection())));
    run.setVisible(canTry());
    scale.getAccessible().addAccessibleListener(named(scale));
    scale.addMouseListener(MouseListener.mouseDownAdapter(_ -> held = true));
    scale.addMouseListener(MouseListener.mouseUpAdapter(_ -> release()));
    scale.addKeyListener(KeyListener.keyPressedAdapter(_ -> held = true));
    scale.addKeyListener(KeyListener.keyReleasedAdapter(_ -> release()));
    scale.addFocusListener(FocusListener.focusLostAdapter(_ -> release()));
    scale.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> moved()));
    scale.addDisposeListener(_ -> release());
    hide();
  }

  /** Named as its tool tip says, which changes with the field. */
  private static AccessibleListener named(Scale scale) {
    return AccessibleListener.getNameAdapter(event -> event.result = scale.getToolTipText());
  }

  private static IDialogSettings settings() {
    return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(FieldSlider.class))
        .getDialogSettings();
  }

  private static boolean canTry() {
    return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(TRY).isDefined();
  }

  /** Offers a field that came into use; nothing where it has no number. */
  void show(Field now) {
    release();
    anchor(now);
  }

  private void anchor(Field now) {
    boolean number = now.kind() == Field.Kind.QUANTITY || now.kind() == Field.Kind.NUMBER;
    Optional<SliderRange> around =
        number && now.isSet() ? SliderRange.around(now.number()) : Optional.empty();
    if (around.isEmpty()) {
      hide();
      return;
    }
    field = now;
    range = around.get();
    low.setText(range.low());
    high.setText(range.high());
    scale.setToolTipText(NLS.bind(FormMessages.sliderOf, now.name()));
    scale.setSelection(SliderRange.STEPS / 2);
    setShown(true);
  }

  /** The field has changed, here or elsewhere: a number beside the range gets another range. */
  void update(Field now) {
    SliderRange shown = range;
    if (shown == null || dragging) {
      field = now;
      return;
    }
    int position = shown.position(now.number());
    if (shown.at(position).equals(now.number())) {
      field = now;
      scale.setSelection(position);
    } else {
      anchor(now);
    }
  }

  /** The name of the field that it moves; empty where there is none. */
  String fieldName() {
    Field shown = field;
    return shown == null ? "" : shown.name();
  }

  void hide() {
    release();
    field = null;
    range = null;
    setShown(false);
  }

  private void setShown(boolean shown) {
    row.setVisible(shown);
    ((GridData) row.getLayoutData()).exclude = !shown;
    row.layout(true);
    row.getParent().layout(true);
  }

  void setEnabled(boolean enabled) {
    scale.setEnabled(enabled);
  }

  private void moved() {
    Field moving = field;
    SliderRange numbers = range;
    if (moving == null || numbers == null) {
      return;
    }
    if (!dragging) {
      dragging = true;
      page.startDrag();
    }
    page.set(moving, moving.withNumber(numbers.at(scale.getSelection()), moving.unit()));
    if (!held) { // as a wheel or an assistive tool moves it
      release();
    }
  }

  /** The hand is off it: what was moved since is one step. A key that moves nothing is none. */
  private void release() {
    held = false;
    Field moved = field;
    if (!dragging || moved == null) {
      return;
    }
    dragging = false;
    if (page.endDrag(moved) && !run.isDisposed() && run.getSelection()) {
      tryModel();
    }
  }

  private static void tryModel() {
    try {
      PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(TRY, null);
    } catch (CommandException _) {
      // There is nothing here that runs models: the value is set all the same.
    }
  }
}
