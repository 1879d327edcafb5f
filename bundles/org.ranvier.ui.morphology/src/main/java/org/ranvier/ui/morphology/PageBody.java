/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.ui.morphology.edit.EditHandlers;
import org.ranvier.ui.morphology.edit.EditMenu;
import org.ranvier.ui.morphology.edit.ShapeCommands;
import org.ranvier.ui.morphology.membrane.FiguresBar;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.segment.SegmentPanel;
import org.ranvier.ui.morphology.tool.ToolBox;

/**
 * What the page is made of: a bar of commands, the picture or a hint in its place, the card of the
 * cell, and panels beside and below.
 */
final class PageBody {
  final SceneView view;
  final PageStage stage;
  final PagePanels panels;
  final FiguresBar figures;
  final ToolBox tools;
  private final SceneMenus menus;
  private final Composite stack;
  private final Label empty;

  /** What the page does for its parts. */
  interface Page extends PageStage.Page {
    /** Somebody chose in the picture. */
    void chosen(SegmentSelection selection);

    /** Somebody wants to see another cell of the document. */
    void choose(String cell);

    /** What the cell that is shown is called. */
    String name();
  }

  /**
   * @param across takes the picture with what is below it, and the panels beside
   */
  PageBody(
      ToolBarManager bar,
      SashForm across,
      FormToolkit toolkit,
      NeuroMLEditor editor,
      FormTarget target,
      Page page) {
    SashForm down = new SashForm(across, SWT.VERTICAL | SWT.SMOOTH);
    toolkit.adapt(down);
    Composite middle = toolkit.createComposite(down);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(middle);
    stack = toolkit.createComposite(middle);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
    stack.setLayout(new StackLayout());
    view = new SceneView(stack, toolkit, page::chosen);
    empty = toolkit.createLabel(stack, MorphologyMessages.empty, SWT.WRAP | SWT.CENTER);
    front(true);
    stage = new PageStage(editor, target, view, page);
    figures = new FiguresBar(middle, toolkit, stage);
    panels = new PagePanels(across, down, toolkit, stage);
    tools = new ToolBox(stage, view);
    view.setTools(tools);
    menus = menus(page);
    menus.fill(bar);
    bar.update(true);
  }

  /** A bar of commands at the top of a page. */
  static ToolBarManager bar(Composite body, FormToolkit toolkit) {
    ToolBarManager bar = new ToolBarManager(SWT.FLAT | SWT.WRAP | SWT.HORIZONTAL);
    ToolBar row = bar.createControl(body);
    toolkit.adapt(row, false, false);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    return bar;
  }

  private SceneMenus menus(Page page) {
    ShapeCommands commands = new ShapeCommands(stage);
    EditHandlers.installOn(view.control(), stage, commands);
    Supplier<String> name = page::name;
    Consumer<String> fault = message -> page.say(message, IMessageProvider.ERROR);
    SceneMenus made = new SceneMenus(view, new Export(view, name, fault), page::choose, panels);
    made.edit(tools, new EditMenu(commands, () -> panels.open(SegmentPanel.ID), view.getShell()));
    return made;
  }

  private void front(boolean cell) {
    ((StackLayout) stack.getLayout()).topControl = cell ? view : empty;
    stack.layout();
  }

  /** The cells of the document, of which one is shown. */
  void offer(List<String> cells, String shown) {
    menus.offer(cells, shown);
  }

  void show(DrawnCell cell) {
    front(true);
    view.show(cell);
    tools.shown();
    tell();
  }

  /** There is nothing to draw. */
  void showNone() {
    view.clear();
    front(false);
    tell();
  }

  /** Another cell is shown, or another text of it. */
  private void tell() {
    panels.shown();
    figures.shown(view.cell());
  }

  void selected(SegmentSelection selection) {
    panels.selected(selection);
    tools.refresh();
  }

  void restyled() {
    view.recolour();
    panels.restyled();
    figures.restyled();
  }
}
