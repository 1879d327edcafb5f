/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IContributorResourceAdapter;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.explore.Part;

/**
 * A part of a file in the Project Explorer. Two are equal that are called the same at the same
 * place of the same file, so that a tree keeps what is open when the file is read again.
 *
 * <p>It stands for its file where that is run or compared, but is no resource: deleting or moving
 * resources must not take it for its file.
 */
public final class ModelPart implements IAdaptable {
  private final IFile file;
  private final @Nullable ModelPart parent;
  private final Part part;
  private final int turn;
  private final List<ModelPart> parts;

  private ModelPart(IFile file, @Nullable ModelPart parent, Part part, int turn) {
    this.file = file;
    this.parent = parent;
    this.part = part;
    this.turn = turn;
    this.parts = of(file, this, part.parts());
  }

  /** The parts at the top of a file. */
  static List<ModelPart> of(IFile file, List<Part> parts) {
    return of(file, null, parts);
  }

  /** What is in a list, which a file holds too much of to be read at once. */
  static List<ModelPart> in(ModelPart list, List<Part> members) {
    return of(list.file, list, members);
  }

  private static List<ModelPart> of(IFile file, @Nullable ModelPart parent, List<Part> parts) {
    Map<String, Integer> turns = new HashMap<>();
    List<ModelPart> all = new ArrayList<>(parts.size());
    for (Part each : parts) {
      int turn = turns.merge(each.element() + " " + each.id(), 1, Integer::sum);
      all.add(new ModelPart(file, parent, each, turn));
    }
    return List.copyOf(all);
  }

  public IFile file() {
    return file;
  }

  public Part part() {
    return part;
  }

  /** What it has inside, except the members of a list. */
  public List<ModelPart> parts() {
    return parts;
  }

  /** What it is in: another part, or the file. */
  public Object parent() {
    return parent == null ? file : parent;
  }

  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    if (adapter == IFile.class) {
      return adapter.cast(file);
    }
    IContributorResourceAdapter inMenus = _ -> file;
    return adapter == IContributorResourceAdapter.class ? adapter.cast(inMenus) : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModelPart that
        && turn == that.turn
        && part.id().equals(that.part.id())
        && part.element().equals(that.part.element())
        && file.equals(that.file)
        && Objects.equals(parent, that.parent);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, part.element(), part.id(), turn);
  }

  @Override
  public String toString() {
    return part.element() + " " + part.id() + " in " + file;
  }
}
