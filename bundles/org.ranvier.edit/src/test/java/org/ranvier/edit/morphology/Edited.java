/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;

/** An edit, done: what the text says before and after, and what holds for every edit. */
public record Edited(Morphology before, MorphologyEdit edit, Morphology after, String text) {
  /** Does an edit and checks that undoing it gives the same characters. */
  public static Edited of(MorphologyText start, MorphologyEdit edit) {
    XmlDocument document = start.document();
    TextChange change = edit.change();
    String text = change.apply(document.text());
    assertThat(change.inverse(document.text()).apply(text)).isEqualTo(document.text());
    XmlDocument next = document.withText(text);
    Morphology after = Morphology.read(same(start.element(), next));
    Edited edited = new Edited(start.morphology(), edit, after, text);
    edited.staysWhatItIs();
    return edited;
  }

  /** The morphology at the same place among those of the document. */
  private static XmlElement same(XmlElement morphology, XmlDocument next) {
    int position = 0;
    for (XmlElement each : morphology.document().root().descendants()) {
      if (each.equals(morphology)) {
        break;
      }
      position += each.localName().equals("morphology") ? 1 : 0;
    }
    for (XmlElement each : next.root().descendants()) {
      if (each.localName().equals("morphology") && position-- == 0) {
        return each;
      }
    }
    throw new AssertionError("the morphology is gone");
  }

  /** Line ends of one kind, comments about what is still there, cables that are cables. */
  private void staysWhatItIs() {
    String old = before.element().document().text();
    if (old.contains("\r\n") && !old.replace("\r\n", "").contains("\n")) {
      assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }
    if (!old.contains("\r")) {
      assertThat(text).doesNotContain("\r");
    }
    assertThat(count(text, "<!-- about")).isEqualTo(count(old, "<!-- about"));
    assertThat(ids(after)).doesNotHaveDuplicates();
    boolean cables = before.groups().stream().anyMatch(SegmentGroup::isUnbranchedCable);
    if (cables && isCut(before)) {
      assertThat(isCut(after)).as("cables after %s\n%s", edit, text).isTrue();
    }
  }

  /** Whether all sections can be found. */
  private static boolean isCut(Morphology morphology) {
    try {
      SectionTree.of(morphology);
      return true;
    } catch (org.ranvier.xml.ModelProblemException broken) {
      return false;
    }
  }

  static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  static java.util.List<Integer> ids(Morphology morphology) {
    return morphology.segments().stream().map(Segment::id).toList();
  }

  /** Ids of the segments of a group. */
  static Set<Integer> members(Morphology morphology, String group) {
    Set<Integer> ids = new TreeSet<>();
    morphology
        .findMembers(group)
        .ifPresent(
            set -> set.indices().forEach(each -> ids.add(morphology.segments().get(each).id())));
    return ids;
  }

  /**
   * Groups that are there before and after hold the same, but for segments that are gone or new.
   */
  public void keepsMembers() {
    Set<Integer> both = new HashSet<>(ids(before));
    both.retainAll(new HashSet<>(ids(after)));
    TreeMap<String, Set<Integer>> expected = new TreeMap<>();
    TreeMap<String, Set<Integer>> found = new TreeMap<>();
    for (SegmentGroup each : before.groups()) {
      if (!each.isUnbranchedCable()) {
        Set<Integer> was = members(before, each.id());
        was.retainAll(both);
        Set<Integer> is = members(after, each.id());
        is.retainAll(both);
        expected.put(each.id(), was);
        found.put(each.id(), is);
      }
    }
    assertThat(found).as("members after %s\n%s", edit, text).isEqualTo(expected);
  }

  /** No segment is in a cable that was in none, and none without one that was in one. */
  public void keepsCables() {
    long was = inCables(before);
    assertThat(inCables(after) == after.segments().size())
        .as("cables after %s\n%s", edit, text)
        .isEqualTo(was == before.segments().size() && was > 0);
  }

  private static long inCables(Morphology morphology) {
    return morphology.segments().stream()
        .filter(
            each ->
                morphology.groups().stream()
                    .anyMatch(
                        g ->
                            g.isUnbranchedCable()
                                && morphology.members(g.id()).contains(each.index())))
        .count();
  }
}
