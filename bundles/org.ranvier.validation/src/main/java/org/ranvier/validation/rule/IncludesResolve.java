/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ranvier.validation.Inclusion;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/** Every included file is there, and none includes itself by way of others. (10010) */
public final class IncludesResolve implements Rule {
  @Override
  public String id() {
    return "include";
  }

  @Override
  public void check(Model model, Report report) {
    for (Inclusion each : model.inclusions()) {
      String written = each.reference().value();
      switch (each.state()) {
        case MISSING ->
            report.error(
                each.reference(),
                written.isBlank()
                    ? "an include without a file name; the path of a file is expected"
                    : "the included file %s does not exist; it was looked for at %s"
                        .formatted(written, each.target()));
        case CYCLE -> report.error(each.reference(), circle(each));
        case ADDRESS ->
            report.error(
                each.reference(),
                "%s is an address; nothing is fetched, so a file on this machine is expected"
                    .formatted(written));
        case NO_XML ->
            report.warning(
                each.reference(), written + " is an HDF5 file; its content is not checked");
        case READ, CORE -> {}
      }
    }
  }

  private static String circle(Inclusion inclusion) {
    List<String> names = new ArrayList<>();
    inclusion.trail().forEach(each -> names.add(name(each)));
    names.add(name(inclusion.target()));
    if (inclusion.trail().size() == 1) {
      return name(inclusion.target()) + " includes itself; an include of another file is expected";
    }
    return "the includes run in a circle: %s; an include is expected not to lead back"
        .formatted(String.join(" → ", names));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
