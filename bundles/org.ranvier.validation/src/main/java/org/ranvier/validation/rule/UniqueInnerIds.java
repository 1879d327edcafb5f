/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * No id occurs twice among the parts of a component: gates of a channel, densities of a membrane,
 * states, instances and connections, spikes, and lines and columns of a simulation.
 */
public final class UniqueInnerIds implements Rule {
  /** Parents of which other rules speak. */
  private static final Set<String> ELSEWHERE = Set.of("network", "networkWithTemperature");

  private static final Set<String> ELSEWHERE_INSIDE = Set.of("segment", "segmentGroup");

  /** What paths and links lead to; of others the id is for people. */
  private static final Set<String> NAMED_BY_PATHS =
      Set.of("gate", "channelDensity", "closedState", "openState");

  private static final Set<String> OPAQUE =
      Set.of("notes", "annotation", "property", "ComponentType", "Dimension", "Unit", "Include");

  @Override
  public String id() {
    return "unique-inner-ids";
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlDocument file : model.files()) {
      file.root().elements().forEach(each -> check(each, report));
    }
  }

  private static void check(XmlElement parent, Report report) {
    if (OPAQUE.contains(parent.localName())) {
      return;
    }
    boolean elsewhere = ELSEWHERE.contains(parent.localName());
    Map<String, Repeats> byFamily = new HashMap<>();
    for (XmlElement each : parent.elements()) {
      if (!elsewhere && isJudged(each)) {
        byFamily.computeIfAbsent(family(each), f -> new Repeats()).note(each);
      }
      check(each, report);
    }
    String id = parent.attribute("id");
    String where = "in <" + parent.name() + ">" + (id == null ? "" : " " + id);
    byFamily.forEach(
        (family, repeats) -> {
          Iterable<XmlElement> members =
              () ->
                  parent.elements().stream()
                      .filter(each -> isJudged(each) && family(each).equals(family))
                      .iterator();
          repeats.report(members, where, NAMED_BY_PATHS.contains(family), report);
        });
  }

  private static boolean isJudged(XmlElement element) {
    return !ELSEWHERE_INSIDE.contains(element.localName()) && element.attribute("id") != null;
  }

  /**
   * Elements that share their names: all kinds of gates, all kinds of densities. A species has one
   * name in all segment groups.
   */
  private static String family(XmlElement element) {
    String name = element.localName();
    return name.startsWith("gate")
        ? "gate"
        : name.startsWith("channelDensity") || name.startsWith("channelPopulation")
            ? "channelDensity"
            : name.equals("species") ? "species of " + element.attribute("segmentGroup") : name;
  }
}
