/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;

/** Writes components out as flat systems of equations. */
public final class Flattener {
  private static final long DEFAULT_SEED = 1234;

  private final LemsModel model;
  private final long seed;

  public Flattener(LemsModel model) {
    this(model, DEFAULT_SEED);
  }

  /**
   * @param seed of the random numbers that structures may draw
   */
  public Flattener(LemsModel model, long seed) {
    this.model = model;
    this.seed = seed;
  }

  /**
   * All that one instance of the component computes.
   *
   * @throws org.ranvier.xml.ModelProblemException where something that is needed is not there
   */
  public FlatSystem flatten(Component component) {
    return flatten(tree(component));
  }

  /** All instances that a component brings about. */
  public PartTree tree(Component component) {
    return PartTree.of(model, component, seed);
  }

  /** A whole tree of instances as one system. */
  public FlatSystem flatten(PartTree tree) {
    return new SystemBuilder(model, tree, new Names(model.constants())).build();
  }

  /**
   * The same equations with every copy of a value that jLEMS keeps on its way through the tree of
   * parts, and the order in which it visits the parts.
   *
   * @throws org.ranvier.xml.ModelProblemException where something that is needed is not there
   */
  public TreeSystem flattenTree(Component component) {
    PartTree tree = tree(component);
    TreeNames names = new TreeNames(model.constants());
    FlatSystem system = new SystemBuilder(model, tree, names).build();
    return new TreeSystem(names.withCopies(system), names.visits(tree.root()));
  }
}
