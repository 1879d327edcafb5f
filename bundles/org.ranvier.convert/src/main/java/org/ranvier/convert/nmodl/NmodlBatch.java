/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ranvier.convert.cell.CellText;

/** What is to be made of several mechanisms, and how each is to be called. For one thread. */
public final class NmodlBatch {
  private final List<Item> items = new ArrayList<>();

  /**
   * A file to be written.
   *
   * @param id what it is to be called, whether that is allowed or not
   */
  public record Item(NmodlImport mechanism, String id) {
    /** Name of the file, as far as the id is one. */
    public String fileName() {
      return id + mechanism.conversion().ending();
    }

    /**
     * The mechanism under its name.
     *
     * @throws IllegalArgumentException NeuroML does not allow the id
     */
    public NmodlImport named() {
      return mechanism.named(id);
    }
  }

  /** What keeps mechanisms from being imported. */
  public enum Obstacle {
    /** No file was chosen. */
    NOTHING,
    /** An id is none that NeuroML allows. */
    NO_ID,
    /** Two mechanisms would be called the same. */
    SAME_ID,
    /** There is a file of that name. */
    TAKEN
  }

  /** An obstacle, and the id or the name of a file that it is about. */
  public record Problem(Obstacle obstacle, String subject) {}

  /** Takes other mechanisms. */
  public void begin(List<NmodlImport> mechanisms) {
    items.clear();
    mechanisms.forEach(each -> items.add(new Item(each, each.conversion().id())));
  }

  public List<Item> items() {
    return List.copyOf(items);
  }

  /** Calls a mechanism otherwise. */
  public void rename(int index, String id) {
    items.set(index, new Item(items.get(index).mechanism(), id));
  }

  /**
   * The first thing that keeps the mechanisms from being imported; empty where nothing does.
   *
   * @param isTaken whether there is a file of a name already
   */
  public Optional<Problem> problem(Predicate<String> isTaken) {
    if (items.isEmpty()) {
      return Optional.of(new Problem(Obstacle.NOTHING, ""));
    }
    Set<String> ids = new HashSet<>();
    for (Item each : items) {
      if (!CellText.isId(each.id())) {
        return Optional.of(new Problem(Obstacle.NO_ID, each.id()));
      } else if (!ids.add(each.id())) {
        return Optional.of(new Problem(Obstacle.SAME_ID, each.id()));
      } else if (isTaken.test(each.fileName())) {
        return Optional.of(new Problem(Obstacle.TAKEN, each.fileName()));
      }
    }
    return Optional.empty();
  }
}
