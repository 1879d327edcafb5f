/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * A cell with a random tree, written in a random style: line ends, tabs, comments, quotes, stated
 * or unstated starts, attachments between the ends, groups by members, paths, subtrees and
 * includes.
 */
public final class RandomCell {
  private static final double[] FRACTIONS = {0, 0.25, 0.5, 1, 1, 1, 1, 1, 1};

  private final Random random;
  private final int size;
  private final String lineEnd;
  private final String indent;
  private final char quote;
  private final boolean trees;
  private final boolean cables;
  private final StringBuilder text = new StringBuilder();
  private final int[] parent;
  private final double[] fraction;
  private final double[][] distal;
  private final boolean sphere;

  private RandomCell(Random random, int size) {
    this.random = random;
    this.size = size;
    this.lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    this.indent = List.of("  ", "\t", "    ").get(random.nextInt(3));
    this.quote = random.nextInt(4) == 0 ? '\'' : '"';
    this.trees = random.nextBoolean();
    this.cables = random.nextBoolean();
    this.sphere = random.nextInt(3) == 0;
    this.parent = new int[size];
    this.fraction = new double[size];
    this.distal = new double[size][];
  }

  /** The text of a document with one cell. */
  public static String text(Random random, int size) {
    return new RandomCell(random, size).write();
  }

  public static XmlDocument document(Random random, int size) {
    return XmlDocument.parse("random.cell.nml", text(random, size));
  }

  /** The morphology element of a document. */
  public static XmlElement morphology(XmlDocument document) {
    for (XmlElement each : document.root().descendants()) {
      if (each.localName().equals("morphology")) {
        return each;
      }
    }
    throw new IllegalArgumentException("no morphology");
  }

  private String write() {
    line(0, "<?xml version='1.0' encoding='UTF-8'?>");
    line(0, "<neuroml xmlns='http://www.neuroml.org/schema/neuroml2' id='doc'>");
    line(1, "<cell id='c'>");
    line(2, "<morphology id='m'>");
    for (int i = 0; i < size; i++) {
      segment(i);
    }
    groups();
    line(2, "</morphology>");
    line(2, "<biophysicalProperties id='b'><membraneProperties>");
    line(
        3,
        "<channelDensity id='pasAll' condDensity='0.1 mS_per_cm2' ionChannel='pas' erev='-65 mV' ion='non_specific'/>");
    line(
        3,
        "<channelDensity id='kOn' segmentGroup='part1' condDensity='0.1 mS_per_cm2' ionChannel='k' erev='-90 mV' ion='k'/>");
    line(
        3,
        "<spikeThresh value='0 mV'/><specificCapacitance value='1 uF_per_cm2'/><initMembPotential value='-65 mV'/>");
    line(
        2,
        "</membraneProperties><intracellularProperties><resistivity value='0.1 kohm_cm'/></intracellularProperties>");
    line(2, "</biophysicalProperties>");
    line(1, "</cell>");
    line(0, "</neuroml>");
    return text.toString();
  }

  private void line(int depth, String content) {
    text.append(indent.repeat(depth)).append(content.replace('\'', quote)).append(lineEnd);
  }

  private static String point(String name, double[] p) {
    return String.format(
        Locale.ROOT, "<%s x='%s' y='%s' z='%s' diameter='%s'/>", name, p[0], p[1], p[2], p[3]);
  }

  private double coordinate(double scale) {
    return Math.rint(scale * (random.nextDouble() - 0.5) * 1e4) / 1e4;
  }

  private void segment(int i) {
    if (random.nextInt(6) == 0) {
      line(3, "<!-- about segment " + i + " -->");
    }
    parent[i] = i == 0 ? -1 : Math.max(0, i - 1 - random.nextInt(Math.min(i, 6)));
    fraction[i] = FRACTIONS[random.nextInt(FRACTIONS.length)];
    List<String> parts = new ArrayList<>();
    if (i == 0) {
      double[] start = {coordinate(20), coordinate(20), coordinate(20), 8};
      distal[0] = sphere ? start : moved(start, 5 + random.nextInt(8));
      parts.add(point("proximal", start));
    } else {
      String along = fraction[i] == 1 ? "" : " fractionAlong='" + fraction[i] + "'";
      parts.add("<parent segment='" + id(parent[i]) + "'" + along + "/>");
      distal[i] = moved(distal[parent[i]], 0.5 + random.nextInt(3));
      if (fraction[i] == 1 && random.nextInt(3) == 0) {
        double[] start = distal[parent[i]].clone();
        start[3] = random.nextBoolean() ? start[3] : 1.5;
        start[0] += random.nextInt(4) == 0 ? 2 : 0;
        parts.add(point("proximal", start));
      }
    }
    parts.add(point("distal", distal[i]));
    String name = random.nextBoolean() ? " name='seg_" + i + "'" : "";
    String open = "<segment id='" + id(i) + "'" + name + ">";
    if (random.nextInt(5) == 0) {
      line(3, open + String.join("", parts) + "</segment>");
    } else {
      line(3, open + (random.nextInt(5) == 0 ? " <!-- kept -->" : ""));
      parts.forEach(each -> line(4, each));
      line(3, "</segment>" + (random.nextInt(7) == 0 ? " <!-- end -->" : ""));
    }
  }

  /** Ids with holes. */
  static int id(int i) {
    return i + i / 5;
  }

  private double[] moved(double[] from, double diameter) {
    return new double[] {
      Math.rint((from[0] + 3 + coordinate(20)) * 1e4) / 1e4,
      Math.rint((from[1] + coordinate(30)) * 1e4) / 1e4,
      Math.rint((from[2] + coordinate(30)) * 1e4) / 1e4,
      diameter
    };
  }

  private void groups() {
    List<String> ids = new ArrayList<>();
    if (cables) {
      cables(ids);
    }
    for (int g = 0; g < 3; g++) {
      line(3, "<segmentGroup id='part" + g + "'>" + (g == 1 ? "<!-- density here -->" : ""));
      for (int k = 0; k <= random.nextInt(4); k++) {
        line(4, "<member segment='" + id(random.nextInt(size)) + "'/>");
      }
      if (!ids.isEmpty() && random.nextBoolean()) {
        line(4, "<include segmentGroup='" + ids.get(random.nextInt(ids.size())) + "'/>");
      }
      if (trees && random.nextBoolean()) {
        int a = id(random.nextInt(size));
        line(
            4,
            "<path><from segment='"
                + a
                + "'/><to segment='"
                + id(random.nextInt(size))
                + "'/></path>");
      }
      if (trees && random.nextBoolean()) {
        line(4, "<subTree><from segment='" + id(random.nextInt(size)) + "'/></subTree>");
      }
      line(3, "</segmentGroup>");
      ids.add("part" + g);
    }
  }

  private void cables(List<String> ids) {
    List<List<Integer>> all = new ArrayList<>();
    int[] of = new int[size];
    for (int i = 0; i < size; i++) {
      boolean goesOn =
          i > 0 && fraction[i] == 1 && all.get(of[parent[i]]).getLast() == parent[i] && i % 3 != 0;
      if (goesOn) {
        of[i] = of[parent[i]];
      } else {
        of[i] = all.size();
        all.add(new ArrayList<>());
      }
      all.get(of[i]).add(i);
    }
    for (int c = 0; c < all.size(); c++) {
      line(3, "<segmentGroup id='cable_" + c + "' neuroLexId='sao864921383'>");
      line(4, "<property tag='numberInternalDivisions' value='" + (1 + random.nextInt(5)) + "'/>");
      all.get(c).forEach(each -> line(4, "<member segment='" + id(each) + "'/>"));
      line(3, "</segmentGroup>");
      ids.add("cable_" + c);
    }
    line(3, "<segmentGroup id='all'>");
    for (int c = 0; c < all.size(); c++) {
      line(4, "<include segmentGroup='cable_" + c + "'/>");
    }
    line(3, "</segmentGroup>");
  }
}
