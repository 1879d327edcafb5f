/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ranvier.convert.cell.CellText;

/**
 * What is to be made of several files: their plans, and how each of their cells is to be called and
 * read. For one thread.
 */
public final class ImportBatch {
  private static final String ENDING = ".cell.nml";

  private final List<ImportPlan> plans = new ArrayList<>();
  private final Map<Key, Choice> choices = new HashMap<>();

  /** A cell is known by its file and its place in it, whatever else is decided. */
  private record Key(int plan, int cell) {}

  private record Choice(
      Optional<String> id, Optional<String> somaForm, Map<String, String> groupNames) {
    static final Choice NONE = new Choice(Optional.empty(), Optional.empty(), Map.of());
  }

  /**
   * A cell to be written.
   *
   * @param plan index of its file
   * @param index its place among the cells of the file
   * @param id what it is to be called, whether that is allowed or not
   * @param somaForm what its soma is taken for; empty for what is recommended
   * @param groupNames ids of groups by kind, as far as somebody chose them
   */
  public record Item(
      int plan,
      int index,
      ReconstructedCell cell,
      String id,
      Optional<String> somaForm,
      Map<String, String> groupNames) {
    /** Name of the file to write. */
    public String fileName() {
      return id + ENDING;
    }

    /**
     * The cell as text.
     *
     * @throws IllegalArgumentException what was chosen does not fit the cell
     */
    public ConvertedCell convert() {
      return cell.convert(new CellSettings(id, somaForm, groupNames));
    }
  }

  /** What keeps files from being imported. */
  public enum Obstacle {
    /** No file was chosen. */
    NOTHING,
    /** Something in a file has to be settled. */
    UNSETTLED,
    /** Nothing in a file makes a cell. */
    NO_CELL,
    /** An id is none that NeuroML allows. */
    NO_ID,
    /** Two cells would be called the same. */
    SAME_ID,
    /** There is a file of that name. */
    TAKEN,
    /** The name of a group is no id. */
    NO_GROUP_ID
  }

  /**
   * An obstacle and what it is about: a file, an id or the name of a group.
   *
   * @param plan index of the file that it is about, negative where it is about all
   */
  public record Problem(Obstacle obstacle, int plan, String subject) {}

  /** Takes other files; what was chosen for the old ones is forgotten. */
  public void begin(List<ImportPlan> files) {
    plans.clear();
    choices.clear();
    plans.addAll(files);
  }

  public List<ImportPlan> plans() {
    return List.copyOf(plans);
  }

  /** Puts another plan in the place of one for the same file. */
  public void replace(int plan, ImportPlan other) {
    plans.set(plan, other);
  }

  /** All cells of all files. */
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int p = 0; p < plans.size(); p++) {
      List<? extends ReconstructedCell> cells = plans.get(p).cells();
      for (int c = 0; c < cells.size(); c++) {
        ReconstructedCell cell = cells.get(c);
        Choice choice = choices.getOrDefault(new Key(p, c), Choice.NONE);
        boolean allowed =
            choice.somaForm().isPresent()
                && cell.somaForms().stream()
                    .anyMatch(form -> form.id().equals(choice.somaForm().get()));
        items.add(
            new Item(
                p,
                c,
                cell,
                choice.id().orElseGet(cell::proposedId),
                allowed ? choice.somaForm() : Optional.empty(),
                choice.groupNames()));
      }
    }
    return items;
  }

  /** Calls a cell otherwise. */
  public void rename(Item item, String id) {
    Choice old = choice(item);
    choices.put(key(item), new Choice(Optional.of(id), old.somaForm(), old.groupNames()));
  }

  /** Takes the soma of a cell for something. */
  public void chooseSoma(Item item, String form) {
    Choice old = choice(item);
    choices.put(key(item), new Choice(old.id(), Optional.of(form), old.groupNames()));
  }

  /** Calls the group of a kind of neurite otherwise; an empty name gives the usual one back. */
  public void nameGroup(Item item, String kind, String name) {
    Choice old = choice(item);
    Map<String, String> names = new HashMap<>(old.groupNames());
    if (name.isEmpty()) {
      names.remove(kind);
    } else {
      names.put(kind, name);
    }
    choices.put(key(item), new Choice(old.id(), old.somaForm(), Map.copyOf(names)));
  }

  private static Key key(Item item) {
    return new Key(item.plan(), item.index());
  }

  private Choice choice(Item item) {
    return choices.getOrDefault(key(item), Choice.NONE);
  }

  /**
   * The first thing that keeps the files from being imported; empty where nothing does.
   *
   * @param isTaken whether there is a file of a name already
   */
  public Optional<Problem> problem(Predicate<String> isTaken) {
    if (plans.isEmpty()) {
      return Optional.of(new Problem(Obstacle.NOTHING, -1, ""));
    }
    for (int p = 0; p < plans.size(); p++) {
      ImportPlan plan = plans.get(p);
      if (!plan.isPossible()) {
        boolean open =
            plan.decisions().stream()
                .anyMatch(each -> each.isOpen() && each.finding().remedy().isPresent());
        String file = String.valueOf(plan.file().getFileName());
        return Optional.of(new Problem(open ? Obstacle.UNSETTLED : Obstacle.NO_CELL, p, file));
      }
    }
    Set<String> ids = new HashSet<>();
    for (Item item : items()) {
      Optional<Problem> problem = problem(item, ids, isTaken);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> problem(Item item, Set<String> ids, Predicate<String> isTaken) {
    if (!CellText.isId(item.id())) {
      return Optional.of(new Problem(Obstacle.NO_ID, item.plan(), item.id()));
    } else if (!ids.add(item.id())) {
      return Optional.of(new Problem(Obstacle.SAME_ID, item.plan(), item.id()));
    } else if (isTaken.test(item.fileName())) {
      return Optional.of(new Problem(Obstacle.TAKEN, item.plan(), item.fileName()));
    }
    return item.groupNames().values().stream()
        .filter(name -> !CellText.isId(name))
        .findFirst()
        .map(name -> new Problem(Obstacle.NO_GROUP_ID, item.plan(), name));
  }
}
