/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.Map;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;

/** Writes components out as flat systems of equations. */
public final class Flattener {
  private final Map<String, Component.Value> constants;

  public Flattener(LemsModel model) {
    this.constants = model.constants();
  }

  /**
   * All that one instance of the component computes.
   *
   * @throws org.ranvier.xml.ModelProblemException where something that is needed is not there
   */
  public FlatSystem flatten(Component component) {
    return new SystemBuilder(PartTree.of(component), new Names(constants)).build();
  }

  /**
   * The same equations with every copy of a value that jLEMS keeps on its way through the tree of
   * parts, and the order in which it visits the parts.
   *
   * @throws org.ranvier.xml.ModelProblemException where something that is needed is not there
   */
  public TreeSystem flattenTree(Component component) {
    Part root = PartTree.of(component);
    TreeNames names = new TreeNames(constants);
    FlatSystem system = new SystemBuilder(root, names).build();
    return new TreeSystem(names.withCopies(system), names.visits(root));
  }
}
