/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/** No id occurs twice among the components of a model. (5000, here across all included files) */
public final class UniqueIds implements Rule {
  @Override
  public String id() {
    return "unique-ids";
  }

  @Override
  public void check(Model model, Report report) {
    List<XmlElement> components =
        model.files().stream().flatMap(file -> Model.componentsOf(file.root()).stream()).toList();
    Repeats.check(components, "in a model, its included files among them", report);
  }
}
