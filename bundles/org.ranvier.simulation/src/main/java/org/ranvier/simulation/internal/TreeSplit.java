/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.flat.Part;
import org.ranvier.lems.flat.PartTree;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.Structure;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.lems.type.TypeRegistry;

/**
 * Decides how a tree of instances is solved: as many cells that meet through events, attachments
 * and peers only, or, where formulas reach from one into another, as one system.
 */
final class TreeSplit {
  private TreeSplit() {}

  /**
   * Whether a network of core types holds anything whose structure is the user's own, so that its
   * types alone do not say what it brings about. Where there are no such types at all, nobody has
   * to go through it.
   */
  static boolean hasOwnStructure(Component network, TypeRegistry types) {
    Set<ComponentType> own =
        types.types().stream().filter(TreeSplit::isOwn).collect(Collectors.toSet());
    return !own.isEmpty()
        && network.children().stream()
            .anyMatch(
                child ->
                    own.contains(child.type())
                        || child.childTypes().stream().anyMatch(own::contains));
  }

  private static boolean isOwn(ComponentType type) {
    Optional<ComponentType> core = Optional.of(type);
    while (core.isPresent() && !isCore(core.get())) {
      core = core.get().superType();
    }
    Structure inherited = core.map(ComponentType::structure).orElse(Structure.EMPTY);
    boolean restructured = !type.structure().equals(inherited);
    return restructured || (core.isEmpty() && !type.exposures().isEmpty());
  }

  private static boolean isCore(ComponentType type) {
    return CoreTypes.library().holds(type.declaration().element().document());
  }

  /** Whether the parts that compute something can be solved each by itself. */
  static boolean isPossible(PartTree tree) {
    Set<Part> cells = new LinkedHashSet<>();
    collect(tree.root(), cells);
    boolean inside = cells.stream().allMatch(cell -> staysInside(cell, cell, 0));
    return tree.root().isStructural()
        && inside
        && tree.ways().stream().allMatch(way -> isPlain(way, cells));
  }

  /** A cable cannot be part of one flat system of equations. */
  static void refuseShapes(PartTree tree) {
    refuseShapes(tree.root(), tree.root().component());
  }

  private static void refuseShapes(Part part, Component root) {
    if (CableCell.hasShape(part.component())) {
      throw part.component()
          .element()
          .problem(
              "%s has a shape and stands in %s, whose formulas reach into what it holds; a network"
                      .formatted(part.component(), root)
                  + " that only holds its cells and connects them is expected");
    }
    part.inner().forEach(inner -> refuseShapes(inner, root));
  }

  private static void collect(Part part, Set<Part> cells) {
    if (part.isStructural()) {
      part.inner().forEach(inner -> collect(inner, cells));
    } else {
      cells.add(part);
    }
  }

  /** Whether no path in the formulas of a cell leads out of it, and nothing is attached inside. */
  private static boolean staysInside(Part cell, Part part, int depth) {
    if (part != cell && !part.attached().isEmpty()) {
      return false;
    }
    for (Dynamics.DerivedVariable v : part.component().type().dynamics().derivedVariables()) {
      Dynamics.Selection selection = v.selection();
      if (selection != null && stepsOut(selection.path()) > depth) {
        return false;
      }
    }
    for (TypeMember.DerivedParameter p :
        part.component().type().members(TypeMember.DerivedParameter.class)) {
      String path = p.select();
      if (path != null && stepsOut(path) > depth) {
        return false;
      }
    }
    return part.inner().stream().allMatch(inner -> staysInside(cell, inner, depth + 1));
  }

  private static int stepsOut(String path) {
    int out = 0;
    for (String step : path.split("/")) {
      out += step.strip().equals("..") ? 1 : 0;
    }
    return out;
  }

  /** Whether a way is inside one cell, or between ports of cells and what is attached to them. */
  private static boolean isPlain(PartTree.Way way, Set<Part> cells) {
    Part from = cellOf(way.from(), cells);
    Part to = cellOf(way.to(), cells);
    boolean inside = from == to && !isAttached(way.from()) && !isAttached(way.to());
    return inside || (isEnd(way.from(), cells) && isEnd(way.to(), cells));
  }

  private static boolean isEnd(Part part, Set<Part> cells) {
    return cells.contains(part) || isAttached(part);
  }

  private static boolean isAttached(Part part) {
    return part.findAsking().isPresent();
  }

  private static Part cellOf(Part part, Set<Part> cells) {
    Part at = part;
    while (!cells.contains(at) && at.parent().isPresent()) {
      at = at.parent().get();
    }
    return at;
  }
}
