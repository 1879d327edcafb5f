/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.morphology.graft.Clip;
import org.ranvier.edit.morphology.graft.Grafts;
import org.ranvier.edit.morphology.group.GroupEdits;
import org.ranvier.edit.morphology.group.SegmentQuery;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.edit.TextChange;

/** Several edits, one after the other, and all of them undone. */
class EditSequencesTest {
  private static final Validator VALIDATOR = Validator.standard();
  private static final Set<String> ORDER = Set.of("schema", "groups-before-use");

  /** A text with the changes that lead back to the first one. */
  private static final class Session {
    private final String start;
    private String text;
    private final Deque<TextChange> undo = new ArrayDeque<>();

    Session(String text) {
      this.start = text;
      this.text = text;
    }

    MorphologyText cell() {
      return MorphologyText.read(
          RandomCell.morphology(XmlDocument.parse("session.cell.nml", text)));
    }

    Edited apply(MorphologyText cell, MorphologyEdit edit) {
      Edited edited = Edited.of(cell, edit);
      undo.push(edit.change().inverse(text));
      text = edited.text();
      return edited;
    }

    void undoAll() {
      while (!undo.isEmpty()) {
        text = undo.pop().apply(text);
      }
      assertThat(text).isEqualTo(start);
    }
  }

  @Property(tries = 150)
  void anyEditsOneAfterTheOtherAreUndoneToTheSameBytes(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 25) int size) {
    Session session = new Session(RandomCell.text(random, size));
    for (int i = 0; i < 8; i++) {
      MorphologyText cell = session.cell();
      try {
        MorphologyEdit edit =
            RandomEdit.of(random.nextInt(RandomEdit.count()), cell, new Random(random.nextLong()));
        session.apply(cell, edit);
      } catch (ImpossibleEdit refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
    session.undoAll();
  }

  /** Errors of a model by rule, and what is not where the language wants it. */
  private static Map<String, Integer> errors(String text) {
    Path file = Path.of("session.cell.nml").toAbsolutePath();
    XmlDocument document = XmlDocument.of(file, xml(text));
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding each : VALIDATOR.validate(Model.read(file, path -> document))) {
      if (each.severity() == Severity.ERROR || ORDER.contains(each.rule())) {
        counts.merge(each.rule(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static XmlFile xml(String text) {
    return new XmlFile(text, XmlEncoding.UTF_8);
  }

  @Property(tries = 120)
  void noEditBringsAnError(@ForAll Random random, @ForAll @IntRange(min = 1, max = 15) int size) {
    Session session = new Session(RandomCell.text(random, size));
    Map<String, Integer> before = errors(session.text);
    MorphologyText cell = session.cell();
    MorphologyEdit edit;
    try {
      edit = RandomEdit.of(random.nextInt(RandomEdit.count()), cell, new Random(random.nextLong()));
    } catch (ImpossibleEdit refused) {
      return;
    }
    session.apply(cell, edit);
    boolean groupGone = edit.has(Consequence.Kind.DENSITY_LOST);
    errors(session.text)
        .forEach(
            (rule, count) -> {
              if (!groupGone) {
                assertThat(count)
                    .as("%s after %s\n%s", rule, edit.label(), session.text)
                    .isLessThanOrEqualTo(before.getOrDefault(rule, 0));
              }
            });
  }

  /** A journey of a user: drag a tip, group a subtree, cut it, graft it elsewhere, undo all. */
  @Example
  void aTipIsDraggedAndASubtreeIsGroupedCutAndGrafted() {
    Session session = new Session(SmallestTextTest.CELL);
    MorphologyText cell = session.cell();
    session.apply(cell, new Moves(cell).by(2, End.DISTAL, new Offset(0, 20, 0), Follow.rigid()));
    cell = session.cell();
    session.apply(
        cell,
        new GroupEdits(cell)
            .create("apical", SegmentQuery.parse("subtree(1)").of(cell.morphology())));
    cell = session.cell();
    Clip clip = Clip.of(cell.morphology(), 1);
    session.apply(cell, new Grafts(cell).cut(1));
    cell = session.cell();
    Edited grafted =
        session.apply(
            cell,
            new Grafts(cell)
                .graft(
                    clip,
                    new SegmentPlace(0, 0.5),
                    Grafts.Placement.AT_TARGET,
                    Grafts.Lacking.LEAVE));
    assertThat(grafted.edit().consequences()).isEmpty();
    assertThat(Edited.members(grafted.after(), "apical")).containsExactly(1, 2);
    assertThat(Edited.members(grafted.after(), "dendrites")).containsExactly(1, 2);
    Segment tip = grafted.after().segment(2);
    assertThat(tip.distal().y()).isEqualTo(40);
    assertThat(tip.distal().x()).isEqualTo(25);
    session.undoAll();
  }
}
