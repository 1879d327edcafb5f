/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlDocument;

/**
 * Every file can be read: well-formed XML without a DOCTYPE, of a size and kind that is expected.
 */
public final class WellFormed implements Rule {
  @Override
  public String id() {
    return "well-formed";
  }

  @Override
  public void check(Model model, Report report) {
    Set<String> read = namesOfRead(model);
    model.problems().stream()
        .filter(each -> !read.contains(each.location().file()))
        .forEach(each -> report.error(each.location(), each.message(), Optional.empty()));
    for (XmlDocument file : model.files()) {
      if (!Model.isNeuroMl(file) && !Model.isLems(file)) {
        report.error(
            file.root(),
            "the outermost element is <%s>; <neuroml> or <Lems> is expected"
                .formatted(file.root().name()),
            Suggestion.closest(file.root().localName(), List.of("neuroml", "Lems"))
                .map(each -> Fixes.rename(file.root(), each)));
      }
    }
  }

  static Set<String> namesOfRead(Model model) {
    return model.files().stream().map(XmlDocument::fileName).collect(Collectors.toSet());
  }
}
