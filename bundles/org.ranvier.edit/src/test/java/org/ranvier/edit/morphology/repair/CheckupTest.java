/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.RandomCell;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlDocument;

class CheckupTest {
  private static XmlDocument document(String text) {
    return XmlDocument.parse("broken.cell.nml", text);
  }

  private static Checkup checkup(String text) {
    return Checkup.of(RandomCell.morphology(document(text)));
  }

  private static String done(String text, MorphologyEdit edit) {
    String after = edit.change().apply(text);
    assertThat(edit.change().inverse(text).apply(after)).isEqualTo(text);
    return after;
  }

  private static Morphology read(String text) {
    var reading = MorphologyReader.read(RandomCell.morphology(document(text)));
    assertThat(reading.problems()).as(text).isEmpty();
    return reading.get();
  }

  /** A dendrite of 20 points along x, each 5 µm from the last, on a soma. */
  private static String dendrite() {
    StringBuilder text =
        new StringBuilder(
            """
            <neuroml id="d">
              <morphology id="m">
                <segment id="0">
                  <proximal x="0" y="0" z="0" diameter="10"/>
                  <distal x="10" y="0" z="0" diameter="10"/>
                </segment>
            """);
    for (int i = 1; i <= 20; i++) {
      text.append(
          """
              <segment id="%d">
                <parent segment="%d"/>
                <distal x="%d" y="%d" z="%s" diameter="%s"/>
              </segment>
          """
              .formatted(i, i - 1, 10 + 5 * i, i % 3, 0.5 * (i % 4), 2 - i * 0.05));
    }
    return text.append("  </morphology>\n</neuroml>\n").toString();
  }

  private static List<Fault.Kind> kinds(String text) {
    return checkup(text).faults().stream().map(Fault::kind).toList();
  }

  private static String mended(String text, Fault.Kind kind) {
    Fault fault =
        checkup(text).faults().stream().filter(f -> f.kind() == kind).findFirst().orElseThrow();
    return done(text, checkup(text).mend(fault, fault.mends().getFirst()));
  }

  @Example
  void aSoundCellHasNoFault() {
    assertThat(checkup(dendrite()).faults()).isEmpty();
    assertThat(checkup(dendrite()).mendAll(EnumSet.allOf(Fault.Kind.class)).change().isEmpty())
        .isTrue();
  }

  @Example
  void whatCannotBeReadIsDrawnWithAllItsSegments() {
    String broken =
        dendrite()
            .replace("<parent segment=\"11\"/>", "<parent segment=\"77\"/>")
            .replace("<parent segment=\"4\"/>", "<parent segment=\"9\"/>")
            .replace("x=\"90\"", "x=\"nowhere\"")
            .replace(
                "  </morphology>",
                "<segmentGroup id=\"g\"><member segment=\"3\"/><member segment=\"99\"/></segmentGroup>\n  </morphology>");
    var element = RandomCell.morphology(document(broken));
    assertThat(MorphologyReader.read(element).morphology()).isEmpty();
    Morphology rough = RoughShape.of(element).orElseThrow();
    assertThat(rough.segments()).hasSize(21);
    assertThat(rough.segments())
        .allMatch(each -> Double.isFinite(each.lengthUm()) && each.distal().diameter() > 0);
    assertThat(rough.segment(13).distal().x()).isEqualTo(75);
    assertThat(rough.members("g").indices()).containsExactly(3);
    assertThat(
            RoughShape.of(
                RandomCell.morphology(document("<neuroml><morphology id='m'/></neuroml>"))))
        .isEmpty();
  }

  @Example
  void anEndMayBeThinButNotWide() {
    String thin = dendrite().replace("diameter=\"1.0\"/>", "diameter=\"0.05\"/>");
    assertThat(thin).isNotEqualTo(dendrite());
    assertThat(kinds(thin)).isEmpty();
    String wide = dendrite().replace("diameter=\"1.0\"/>", "diameter=\"9\"/>");
    assertThat(kinds(wide)).containsExactly(Fault.Kind.DIAMETER);
  }

  @Example
  void anOrphanIsAttachedToTheNearestEnd() {
    String text = dendrite().replace("<parent segment=\"11\"/>", "<parent segment=\"77\"/>");
    Fault fault = checkup(text).faults().getFirst();
    assertThat(fault.kind()).isEqualTo(Fault.Kind.ORPHAN);
    assertThat(fault.segmentId()).isEqualTo(12);
    assertThat(fault.message()).isEqualTo("Segment 12 hangs on segment 77, which does not exist.");
    assertThat(fault.location().line())
        .isEqualTo(text.substring(0, text.indexOf("id=\"12\"")).lines().count());
    assertThat(fault.mends().getFirst().title())
        .isEqualTo("Attach segment 12 to segment 11, 5.6 µm off");
    assertThat(mended(text, Fault.Kind.ORPHAN)).isEqualTo(dendrite());
    String without = done(text, checkup(text).mend(fault, fault.mends().getLast()));
    assertThat(read(without).segments()).hasSize(12);
  }

  @Example
  void aSecondRootAndARingAreAttached() {
    String second = dendrite().replace("      <parent segment=\"11\"/>\n", "");
    second =
        second.replace(
            "<segment id=\"12\">\n",
            "<segment id=\"12\">\n      <proximal x=\"65\" y=\"2\" z=\"1.5\" diameter=\"1.45\"/>\n");
    assertThat(kinds(second)).containsExactly(Fault.Kind.ORPHAN);
    assertThat(read(mended(second, Fault.Kind.ORPHAN)).children(11))
        .extracting(Segment::id)
        .containsExactly(12);
    String ring = dendrite().replace("<parent segment=\"11\"/>", "<parent segment=\"20\"/>");
    assertThat(kinds(ring)).containsExactly(Fault.Kind.LOOP);
    assertThat(mended(ring, Fault.Kind.LOOP)).isEqualTo(dendrite());
  }

  @Example
  void aRingWithoutRootGetsOne() {
    String ring =
        dendrite()
            .replace(
                "<segment id=\"0\">\n", "<segment id=\"0\">\n      <parent segment=\"20\"/>\n");
    assertThat(kinds(ring)).containsExactly(Fault.Kind.LOOP);
    assertThat(read(mended(ring, Fault.Kind.LOOP)).segments()).hasSize(21);
  }

  @Example
  void idsAreGivenToThoseThatLackThem() {
    String text =
        dendrite()
            .replace("<segment id=\"20\">", "<segment id=\"3\">")
            .replace("<segment id=\"19\">", "<segment>");
    assertThat(kinds(text)).contains(Fault.Kind.ID, Fault.Kind.ID);
    String after = done(text, checkup(text).mendAll(EnumSet.of(Fault.Kind.ID, Fault.Kind.ORPHAN)));
    assertThat(read(after).segments()).hasSize(21);
  }

  @Example
  void numbersComeFromThePointsAround() {
    String text = dendrite().replace("x=\"60\"", "x=\"NaN\"").replace("\"1.4\"", "\"-1.4\"");
    List<Fault> faults = checkup(text).faults();
    assertThat(faults).extracting(Fault::kind).contains(Fault.Kind.NUMBER);
    Morphology after = read(done(text, checkup(text).mendAll(EnumSet.of(Fault.Kind.NUMBER))));
    assertThat(after.segment(10).distal().x()).isEqualTo(60);
    assertThat(after.segment(12).distal().diameter()).isBetween(1.3, 1.5);
  }

  @Example
  void aJumpInDepthIsTakenOutOfAllThatFollows() {
    Matcher matcher =
        Pattern.compile("x=\"(\\d+)\" y=\"(\\d)\" z=\"([\\d.]+)\"").matcher(dendrite());
    String text =
        matcher.replaceAll(
            m ->
                Integer.parseInt(m.group(1)) > 60
                    ? "x=\"%s\" y=\"%s\" z=\"%s\""
                        .formatted(m.group(1), m.group(2), Double.parseDouble(m.group(3)) + 60)
                    : m.group());
    assertThat(kinds(text)).containsExactly(Fault.Kind.Z_JUMP);
    Morphology after = read(mended(text, Fault.Kind.Z_JUMP));
    for (Segment each : after.segments()) {
      assertThat(Math.abs(each.distal().z())).isLessThan(2.5);
    }
    assertThat(kinds(mended(text, Fault.Kind.Z_JUMP))).isEmpty();
  }

  @Example
  void aParentFarOffGivesWayToOneThatIsNear() {
    String text = dendrite().replace("<parent segment=\"17\"/>", "<parent segment=\"1\"/>");
    assertThat(kinds(text)).containsExactly(Fault.Kind.WRONG_PARENT);
    Fault fault = checkup(text).faults().getFirst();
    assertThat(fault.segmentId()).isEqualTo(18);
    assertThat(mended(text, Fault.Kind.WRONG_PARENT)).isEqualTo(dendrite());
  }

  @Example
  void whatHasNoLengthIsTakenOut() {
    String doubled = dendrite().replace("x=\"65\" y=\"2\" z=\"1.5\"", "x=\"60\" y=\"1\" z=\"1\"");
    assertThat(kinds(doubled)).containsExactly(Fault.Kind.DUPLICATE_POINT);
    Morphology after = read(mended(doubled, Fault.Kind.DUPLICATE_POINT));
    assertThat(after.segments()).hasSize(20);
    assertThat(after.segment(12).parentIndex()).isEqualTo(after.segment(10).index());
    String flat =
        dendrite()
            .replace(
                "<segment id=\"11\">\n",
                "<segment id=\"11\">\n      <proximal x=\"65\" y=\"2\" z=\"1.5\" diameter=\"3\"/>\n");
    assertThat(kinds(flat)).contains(Fault.Kind.ZERO_LENGTH);
    String twin =
        dendrite()
            .replace(
                "  </morphology>",
                """
                    <segment id="21">
                      <parent segment="10"/>
                      <distal x="65" y="2" z="1.5" diameter="1.45"/>
                    </segment>
                    <segment id="22">
                      <parent segment="21"/>
                      <distal x="65" y="9" z="1.5" diameter="1.45"/>
                    </segment>
                  </morphology>""");
    assertThat(kinds(twin)).containsExactly(Fault.Kind.DUPLICATE_POINT);
    Morphology merged = read(mended(twin, Fault.Kind.DUPLICATE_POINT));
    assertThat(merged.children(11)).extracting(Segment::id).containsExactly(12, 22);
  }

  @Example
  void aWidthThatLiesOutIsEvened() {
    String text = dendrite().replace("diameter=\"1.5\"", "diameter=\"15\"");
    assertThat(kinds(text)).containsExactly(Fault.Kind.DIAMETER);
    assertThat(mended(text, Fault.Kind.DIAMETER)).isEqualTo(dendrite());
  }

  static String spoiled(String text, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> replaced(text, "parent segment=.(\\d+)", "99999", random);
      case 1 -> replaced(text, "parent segment=.(\\d+)", "" + RandomCellIds.any(random), random);
      case 2 -> replaced(text, "segment id=.(\\d+)", "" + RandomCellIds.any(random), random);
      case 3 -> replaced(text, "[xyz]=.([-\\d.]+)", "NaN", random);
      case 4 -> replaced(text, "diameter=.([\\d.]+)", "-1", random);
      case 5 -> replaced(text, "(<distal[^>]*>)", "", random);
      case 6 -> replaced(text, "(<parent[^>]*>)", "", random);
      default -> replaced(text, "z=.([-\\d.]+)", "900", random);
    };
  }

  private static final class RandomCellIds {
    static int any(Random random) {
      return random.nextInt(24);
    }
  }

  /** One of the places, picked at random, with something else in it. */
  private static String replaced(String text, String pattern, String by, Random random) {
    List<int[]> places =
        Pattern.compile(pattern)
            .matcher(text)
            .results()
            .map(each -> new int[] {each.start(1), each.end(1)})
            .toList();
    if (places.isEmpty()) {
      return text;
    }
    int[] place = places.get(random.nextInt(places.size()));
    return text.substring(0, place[0]) + by + text.substring(place[1]);
  }

  @Property(tries = 400)
  void whateverIsWrongIsSaidAndMended(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int size) {
    String text = RandomCell.text(random, size);
    for (int i = 0; i <= random.nextInt(4); i++) {
      text = spoiled(text, random);
    }
    Checkup checkup = checkup(text);
    boolean sound =
        MorphologyReader.read(RandomCell.morphology(document(text))).problems().stream()
            .allMatch(each -> each.message().contains("named here")); // groups are for others
    List<Fault> faults = checkup.faults();
    if (!sound) {
      assertThat(faults).as(text).isNotEmpty();
    }
    for (Fault fault : faults) {
      for (Mend mend : fault.mends()) {
        document(done(text, checkup.mend(fault, mend)));
      }
    }
    String after = done(text, checkup.mendAll(EnumSet.allOf(Fault.Kind.class)));
    var reading = MorphologyReader.read(RandomCell.morphology(document(after)));
    assertThat(reading.problems())
        .as("%s\n→ %s", text, after)
        .allMatch(each -> each.message().contains("named here"));
  }
}
