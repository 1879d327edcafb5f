/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preferences.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITableLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PatternFilter;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.repair.CheckupRule;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.validation.SeverityChoices;
import org.ranvier.validation.SeverityChoices.Choice;

/**
 * All rules in their groups, each with what was chosen for it, and below the tree a list to choose
 * from, which sets every selected rule and all rules of selected groups.
 */
final class RuleTree {
  private static final List<Choice> CHOICES = List.of(Choice.values());

  private final Map<RuleGroup, List<String>> rules =
      RuleGroup.sorted(CheckupRule.validator().rules());
  private final Map<String, Choice> chosen = new HashMap<>();
  private final Composite area;
  private final TreeViewer viewer;
  private final Label label;
  private final Combo choice;

  RuleTree(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
    viewer = createTree();
    label = new Label(area, SWT.NONE);
    label.setText(PreferenceMessages.checksSeverity);
    choice = new Combo(area, SWT.READ_ONLY);
    CHOICES.forEach(each -> choice.add(title(each)));
    choice.addListener(SWT.Selection, _ -> choose());
    viewer.addSelectionChangedListener(_ -> showChoice());
    showChoice();
  }

  private TreeViewer createTree() {
    var filtered =
        new FilteredTree(
            area, SWT.MULTI | SWT.BORDER | SWT.FULL_SELECTION, new PatternFilter(), true, true);
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(400, 260).applyTo(filtered);
    TreeViewer tree = filtered.getViewer();
    tree.getTree().setHeaderVisible(true);
    AccessibleName.give(tree.getTree(), PreferenceMessages.checksRules);
    addColumn(tree.getTree(), PreferenceMessages.checksRule, 250);
    addColumn(tree.getTree(), PreferenceMessages.checksChosen, 130);
    addColumn(tree.getTree(), PreferenceMessages.checksId, 190);
    tree.setContentProvider(new Groups());
    tree.setLabelProvider(new Labels());
    tree.setInput(rules);
    tree.expandAll();
    return tree;
  }

  private static void addColumn(Tree tree, String title, int width) {
    TreeColumn column = new TreeColumn(tree, SWT.NONE);
    column.setText(title);
    column.setWidth(width);
  }

  Composite control() {
    return area;
  }

  void setEnabled(boolean enabled) {
    viewer.getTree().setEnabled(enabled);
    label.setEnabled(enabled);
    choice.setEnabled(enabled && !selectedRules().isEmpty());
  }

  /** Shows these choices. */
  void set(SeverityChoices choices) {
    chosen.clear();
    chosen.putAll(choices.byRule());
    viewer.refresh();
    showChoice();
  }

  /** What is shown. */
  SeverityChoices get() {
    return new SeverityChoices(chosen);
  }

  private void choose() {
    Choice wanted = CHOICES.get(choice.getSelectionIndex());
    selectedRules().forEach(rule -> chosen.put(rule, wanted));
    viewer.refresh();
  }

  /** The list shows what the selected rules have in common. */
  private void showChoice() {
    Set<String> selected = selectedRules();
    List<Choice> present = selected.stream().map(this::of).distinct().toList();
    choice.setEnabled(!selected.isEmpty() && viewer.getTree().isEnabled());
    if (present.size() == 1) {
      choice.select(CHOICES.indexOf(present.getFirst()));
    } else {
      choice.deselectAll();
    }
  }

  private Choice of(String rule) {
    return chosen.getOrDefault(rule, Choice.AS_FOUND);
  }

  private Set<String> selectedRules() {
    Set<String> selected = new LinkedHashSet<>();
    for (Object each : viewer.getStructuredSelection()) {
      if (each instanceof RuleGroup group) {
        selected.addAll(rules.getOrDefault(group, List.of()));
      } else if (each instanceof String rule) {
        selected.add(rule);
      }
    }
    return selected;
  }

  private static String title(Choice choice) {
    return switch (choice) {
      case AS_FOUND -> PreferenceMessages.checksAsFound;
      case ERROR -> PreferenceMessages.checksError;
      case WARNING -> PreferenceMessages.checksWarning;
      case INFO -> PreferenceMessages.checksInfo;
      case IGNORE -> PreferenceMessages.checksIgnore;
    };
  }

  /** Groups and the rules in them. */
  private final class Groups implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return rules.keySet().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return parent instanceof RuleGroup group
          ? rules.getOrDefault(group, List.of()).toArray()
          : new Object[0];
    }

    @Override
    public @Nullable Object getParent(Object element) {
      return Arrays.stream(RuleGroup.values())
          .filter(group -> rules.getOrDefault(group, List.of()).contains(element))
          .findFirst()
          .orElse(null);
    }

    @Override
    public boolean hasChildren(Object element) {
      return element instanceof RuleGroup;
    }
  }

  /** The name of a rule, the choice, and its id for those who know it from the command line. */
  private final class Labels extends LabelProvider implements ITableLabelProvider {
    /** What the filter looks at. */
    @Override
    public String getText(Object element) {
      return getColumnText(element, 0) + " " + getColumnText(element, 2);
    }

    @Override
    public String getColumnText(Object element, int column) {
      if (!(element instanceof String rule)) {
        return column == 0 ? ((RuleGroup) element).title() : "";
      }
      return switch (column) {
        case 0 -> RuleGroup.title(rule);
        case 1 -> title(of(rule));
        default -> rule;
      };
    }

    @Override
    public @Nullable Image getColumnImage(Object element, int column) {
      return null;
    }
  }
}
