/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

/** Cells that grow at random, the same for the same seed. */
public final class GrownCell {
  /** A soma with two dendrites, of which one forks, and an axon; 7 segments in 5 cables. */
  static final String FORKED =
      """
      <morphology id="forked">
        <segment id="10" name="soma"><proximal x="0" y="-10" z="0" diameter="20"/><distal x="0" y="10" z="0" diameter="20"/></segment>
        <segment id="11"><parent segment="10"/><proximal x="0" y="10" z="0" diameter="4"/><distal x="0" y="60" z="0" diameter="3"/></segment>
        <segment id="12"><parent segment="11"/><distal x="-30" y="110" z="0" diameter="2"/></segment>
        <segment id="13"><parent segment="11"/><distal x="30" y="110" z="0" diameter="2"/></segment>
        <segment id="14"><parent segment="13"/><distal x="30" y="160" z="20" diameter="1"/></segment>
        <segment id="15"><parent segment="10" fractionAlong="0.5"/><proximal x="10" y="0" z="0" diameter="2"/><distal x="80" y="0" z="0" diameter="2"/></segment>
        <segment id="16"><parent segment="10" fractionAlong="0"/><proximal x="0" y="-10" z="0" diameter="1"/><distal x="0" y="-90" z="0" diameter="1"/></segment>
        <segmentGroup id="soma_group"><member segment="10"/></segmentGroup>
        <segmentGroup id="apical"><member segment="11"/><member segment="12"/><member segment="13"/><member segment="14"/></segmentGroup>
        <segmentGroup id="axon_group"><member segment="16"/></segmentGroup>
      </morphology>
      """;

  private GrownCell() {}

  public static Morphology forked() {
    return read(FORKED);
  }

  public static Morphology read(String morphology) {
    return Morphology.read(XmlDocument.parse("grown.nml", morphology).root());
  }

  public static Morphology of(int segments, long seed) {
    return read(text(segments, seed));
  }

  private record Tip(int id, double[] at, double[] direction, double diameter) {}

  private static String text(int segments, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("<morphology id='m'>");
    segment(text, 0, -1, new double[] {0, -8, 0}, 14, new double[] {0, 8, 0}, 14);
    List<Tip> tips = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tips.add(new Tip(0, new double[] {0, 8, 0}, direction(random), 3));
    }
    for (int id = 1; id < segments; id++) {
      Tip from = tips.remove(random.nextInt(tips.size()));
      double length = 4 + 12 * random.nextDouble();
      double diameter = Math.max(0.4, from.diameter * (0.9 + 0.1 * random.nextDouble()));
      double[] end = new double[3];
      for (int axis = 0; axis < 3; axis++) {
        end[axis] = from.at[axis] + length * from.direction[axis];
      }
      segment(text, id, from.id, from.at, from.diameter, end, diameter);
      int branches = random.nextDouble() < 0.1 || tips.isEmpty() ? 2 : 1;
      for (int i = 0; i < branches; i++) {
        tips.add(new Tip(id, end, bent(from.direction, random), diameter));
      }
    }
    return text.append("</morphology>").toString();
  }

  private static double[] direction(Random random) {
    return bent(new double[3], random);
  }

  private static double[] bent(double[] direction, Random random) {
    double[] bent = new double[3];
    double square = 0;
    for (int axis = 0; axis < 3; axis++) {
      bent[axis] = direction[axis] + 0.4 * random.nextGaussian();
      square += bent[axis] * bent[axis];
    }
    for (int axis = 0; axis < 3; axis++) {
      bent[axis] /= Math.sqrt(square);
    }
    return bent;
  }

  private static void segment(
      StringBuilder text, int id, int parent, double[] from, double d0, double[] to, double d1) {
    text.append("<segment id='").append(id).append("'>");
    if (parent >= 0) {
      text.append("<parent segment='").append(parent).append("'/>");
    }
    point(text, "proximal", from, d0);
    point(text, "distal", to, d1);
    text.append("</segment>");
  }

  private static void point(StringBuilder text, String name, double[] at, double diameter) {
    text.append(
        String.format(
            Locale.ROOT,
            "<%s x='%.3f' y='%.3f' z='%.3f' diameter='%.3f'/>",
            name,
            at[0],
            at[1],
            at[2],
            diameter));
  }
}
