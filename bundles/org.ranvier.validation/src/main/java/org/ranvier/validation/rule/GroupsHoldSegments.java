/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/**
 * What a cell's biophysics has on a segment group is on some segment. Otherwise a channel is there
 * to read and nowhere in the simulation, which nothing else would tell.
 */
public final class GroupsHoldSegments implements Rule {
  @Override
  public String id() {
    return "groups-hold-segments";
  }

  @Override
  public void check(Model model, Report report) {
    Shape.forEachMembrane(
        model, (cell, morphology, biophysics) -> check(cell, morphology, biophysics, report));
  }

  private static void check(
      XmlElement cell, Morphology morphology, XmlElement biophysics, Report report) {
    for (XmlElement part : biophysics.descendants()) {
      part.findAttribute("segmentGroup")
          .filter(
              group ->
                  morphology.findMembers(group.value()).filter(SegmentSet::isEmpty).isPresent())
          .ifPresent(
              group ->
                  report.warning(
                      group,
                      "%s is on segment group %s, which holds no segment of %s, so it is nowhere"
                          .formatted(Model.nameOf(part), group.value(), Model.nameOf(cell))));
    }
  }
}
