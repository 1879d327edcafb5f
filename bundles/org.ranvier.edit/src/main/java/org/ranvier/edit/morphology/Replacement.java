/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Consequence.Kind;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * Puts another shape in the place of that of a cell, which keeps its id, its biophysical properties
 * and whatever else it has. Groups are matched by their ids.
 *
 * <pre>
 *   group of          is afterwards
 *   both              that of the other shape, with the notes and parameters of the old one
 *   the other alone   as it is there
 *   the cell alone    empty, where something lies on it; else gone
 * </pre>
 *
 * @param label what an undo history calls it
 * @param change of the text of the cell
 * @param consequences what it brings with it
 */
public record Replacement(String label, TextChange change, List<Consequence> consequences) {
  private static final String GROUP = "segmentGroup";
  private static final String MORPHOLOGY = "morphology";
  private static final Set<String> KEPT = Set.of("notes", "annotation", "inhomogeneousParameter");
  private static final Set<String> MEMBERS = Set.of("member", "path", "subTree", "include");

  /** What a cell says of the samples that its soma was made of: it is about the old shape. */
  private static final Set<String> OF_SHAPE = Set.of("swcSoma", "swcSomaSamples", "swcSomaStems");

  public Replacement {
    consequences = List.copyOf(consequences);
  }

  /**
   * Puts the shape of one element in the place of that of another one.
   *
   * @param old the {@code morphology} element of the cell, whether it can be read or not
   * @param other a {@code morphology} element of another document
   * @throws org.ranvier.xml.ModelProblemException the other one cannot be read
   */
  public static Replacement of(XmlElement old, XmlElement other) {
    MorphologyReader.read(other).get();
    return new Writing(old, other).replacement();
  }

  private static final class Writing {
    private final XmlElement old;
    private final XmlElement other;
    private final Map<String, XmlElement> oldGroups = new LinkedHashMap<>();
    private final List<Consequence> consequences = new ArrayList<>();
    private final Reindent reindent;

    Writing(XmlElement old, XmlElement other) {
      this.old = old;
      this.other = other;
      for (XmlElement each : old.elements(GROUP)) {
        oldGroups.putIfAbsent(id(each), each);
      }
      this.reindent = Reindent.into(old);
    }

    Replacement replacement() {
      StringBuilder inside = new StringBuilder();
      for (XmlElement each : other.elements()) {
        XmlElement same = each.localName().equals(GROUP) ? oldGroups.remove(id(each)) : null;
        reindent.add(inside, same == null ? lines(each) : merged(same, each));
      }
      leftOver(inside);
      noteReferences();
      inside.append(reindent.end());
      List<TextEdit> edits = new ArrayList<>(properties());
      edits.add(TextEdit.replace(old.contentRange(), inside.toString()));
      return new Replacement(
          EditMessages.of("undo.morphology.replace", owner()), new TextChange(edits), consequences);
    }

    private String owner() {
      return old.parent().map(Writing::id).filter(each -> !each.isEmpty()).orElseGet(() -> id(old));
    }

    private static String id(XmlElement element) {
      String id = element.attribute("id");
      return id == null ? "" : id;
    }

    private static List<String> lines(XmlElement element) {
      return Reindent.lines(element);
    }

    /** The members of the other one, and what the old one has besides. */
    private List<String> merged(XmlElement same, XmlElement with) {
      List<String> own = new ArrayList<>();
      List<String> parameters = new ArrayList<>();
      for (XmlElement each : same.elements()) {
        if (KEPT.contains(each.localName())) {
          (each.localName().equals("inhomogeneousParameter") ? parameters : own)
              .addAll(Reindent.asWritten(each));
        } else if (each.localName().equals("property") && isKept(each, with)) {
          own.addAll(Reindent.asWritten(each));
        }
      }
      List<String> all = lines(with);
      if (own.isEmpty() && parameters.isEmpty()) {
        return all;
      }
      List<String> lines = new ArrayList<>();
      lines.add(with.startTagRange().of(with.document().text()).replaceFirst("\\s*/>$", ">"));
      lines.addAll(own);
      with.elements().forEach(each -> lines.addAll(Reindent.nested(each)));
      lines.addAll(parameters);
      lines.add("</" + with.name() + ">");
      return lines;
    }

    /** How a stretch of the old shape was divided means nothing for one of the new. */
    private static boolean isKept(XmlElement property, XmlElement with) {
      String tag = property.attribute("tag");
      return tag != null
          && !tag.equals(SegmentGroup.DIVISIONS_TAG)
          && with.elements("property").stream()
              .noneMatch(each -> tag.equals(each.attribute("tag")));
    }

    /** Groups that the other shape does not have. */
    private void leftOver(StringBuilder inside) {
      Map<String, Set<String>> uses = uses();
      List<String> gone = new ArrayList<>();
      oldGroups.forEach(
          (id, group) -> {
            Set<String> on = uses.getOrDefault(id, Set.of());
            boolean parameters = !group.elements("inhomogeneousParameter").isEmpty();
            if (on.isEmpty() && !parameters) {
              if (!SegmentGroup.UNBRANCHED_CABLE.equals(group.attribute("neuroLexId"))) {
                gone.add(id);
              }
              return;
            }
            reindent.add(inside, emptied(group));
            consequences.add(
                Consequence.at(
                    group.location(),
                    on.isEmpty() ? Kind.GROUP_EMPTIED : Kind.DENSITY_LOST,
                    id,
                    on.isEmpty()
                        ? EditMessages.of("replace.emptied", id)
                        : EditMessages.of("replace.densityLost", id, String.join(", ", on))));
          });
      if (!gone.isEmpty()) {
        consequences.add(
            Consequence.of(
                Kind.GROUP_REMOVED,
                gone.getFirst(),
                EditMessages.of("replace.gone", String.join(", ", gone))));
      }
    }

    private static List<String> emptied(XmlElement group) {
      List<String> lines = new ArrayList<>();
      lines.add(group.startTagRange().of(group.document().text()).replaceFirst("\\s*/>$", ">"));
      for (XmlElement each : group.elements()) {
        if (!MEMBERS.contains(each.localName())) {
          lines.addAll(Reindent.asWritten(each));
        }
      }
      lines.add("</" + group.name() + ">");
      return lines;
    }

    /** What lies on each group, by the cell itself. */
    private Map<String, Set<String>> uses() {
      Map<String, Set<String>> uses = new HashMap<>();
      old.parent()
          .ifPresent(
              cell ->
                  cell.elements().stream()
                      .filter(each -> !each.localName().equals(MORPHOLOGY))
                      .forEach(each -> collect(each, uses)));
      return uses;
    }

    private static void collect(XmlElement element, Map<String, Set<String>> uses) {
      String group = element.attribute(GROUP);
      if (group != null) {
        String id = id(element);
        uses.computeIfAbsent(group.strip(), _ -> new TreeSet<>())
            .add(id.isEmpty() ? element.localName() : id);
      }
      element.elements().forEach(each -> collect(each, uses));
    }

    /** Ids of segments mean others now, wherever something names one. */
    private void noteReferences() {
      MorphologyReader.read(old)
          .morphology()
          .ifPresent(
              morphology -> {
                Map<Integer, XmlElement> segments =
                    morphology.segments().stream()
                        .collect(Collectors.toMap(Segment::id, Segment::element));
                int count =
                    new OutsideUses(MorphologyText.of(morphology))
                        .ofSegments(segments).values().stream().mapToInt(List::size).sum();
                if (count > 0) {
                  consequences.add(
                      Consequence.of(
                          Kind.REFERENCE_MOVED,
                          owner(),
                          EditMessages.of("replace.references", count)));
                }
              });
    }

    // ---- properties of the cell ----------------------------------------------------------------

    private List<TextEdit> properties() {
      Optional<XmlElement> cell = old.parent().filter(each -> isCell(each));
      if (cell.isEmpty()) {
        return List.of();
      }
      List<TextEdit> edits = new ArrayList<>();
      for (XmlElement each : cell.get().elements("property")) {
        if (OF_SHAPE.contains(String.valueOf(each.attribute("tag")))) {
          edits.add(TextEdit.delete(Reindent.withLine(each)));
        }
      }
      List<XmlElement> added =
          other.parent().stream()
              .filter(Writing::isCell)
              .flatMap(each -> each.elements("property").stream())
              .filter(each -> OF_SHAPE.contains(String.valueOf(each.attribute("tag"))))
              .toList();
      if (!added.isEmpty()) {
        XmlElement before = cell.get().findElement("annotation").orElse(old);
        StringBuilder text = new StringBuilder();
        String indent = Reindent.indentOf(before);
        added.forEach(
            each ->
                text.append(each.range().of(each.document().text()))
                    .append(reindent.lineEnd())
                    .append(indent));
        edits.add(TextEdit.insert(before.range().start(), text.toString()));
      }
      return edits;
    }

    private static boolean isCell(XmlElement element) {
      return element.localName().startsWith("cell");
    }
  }

  /** Whether it has a consequence of a kind. */
  public boolean has(Kind kind) {
    return consequences.stream().anyMatch(each -> each.kind() == kind);
  }
}
