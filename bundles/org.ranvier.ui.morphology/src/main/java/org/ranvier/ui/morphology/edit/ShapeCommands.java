/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.edit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.graft.Clip;
import org.ranvier.edit.morphology.graft.Grafts;
import org.ranvier.edit.morphology.group.GroupEdits;
import org.ranvier.edit.morphology.tree.Deletion;
import org.ranvier.edit.morphology.tree.Growth;
import org.ranvier.edit.morphology.tree.Rerooting;
import org.ranvier.edit.morphology.tree.Splitting;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** What can be done to what is chosen. What is impossible is said with its reason by the stage. */
public final class ShapeCommands {
  private final CellStage stage;

  public ShapeCommands(CellStage stage) {
    this.stage = stage;
  }

  // ---- what is chosen ------------------------------------------------------------------------

  /** The only chosen segment, or the one on which all others that are chosen hang. */
  Optional<Segment> top() {
    DrawnCell cell = stage.cell().orElse(null);
    SegmentSelection chosen = stage.selection();
    if (cell == null || chosen.isEmpty()) {
      return Optional.empty();
    }
    List<Segment> tops =
        chosen
            .segments()
            .mapToObj(cell.morphology().segments()::get)
            .filter(each -> each.isRoot() || !chosen.contains(each.parentIndex()))
            .limit(2)
            .toList();
    return tops.size() == 1 ? Optional.of(tops.getFirst()) : Optional.empty();
  }

  /** The only chosen segment. */
  Optional<Segment> one() {
    OptionalInt first = stage.selection().first();
    return stage.selection().size() == 1 && first.isPresent()
        ? stage.cell().map(cell -> cell.morphology().segments().get(first.getAsInt()))
        : Optional.empty();
  }

  boolean isAnything() {
    return stage.cell().isPresent() && !stage.selection().isEmpty();
  }

  private Optional<Segment> needOne() {
    return needed(one(), ShapeEditMessages.oneExpected);
  }

  private Optional<Segment> needTop() {
    return needed(top(), ShapeEditMessages.treeExpected);
  }

  private Optional<Segment> needed(Optional<Segment> segment, String otherwise) {
    if (segment.isEmpty()) {
      stage.say(otherwise, IMessageProvider.WARNING);
    }
    return segment;
  }

  /** Edits what is chosen, found again by its ids in the text as it is now. */
  public Optional<MorphologyEdit> edit(
      BiFunction<MorphologyText, SegmentSet, MorphologyEdit> operation) {
    DrawnCell cell = stage.cell().orElse(null);
    if (cell == null) {
      return Optional.empty();
    }
    List<Integer> ids =
        stage
            .selection()
            .segments()
            .mapToObj(each -> cell.morphology().segments().get(each).id())
            .toList();
    return stage.edit(text -> operation.apply(text, segments(text.morphology(), ids)));
  }

  private static SegmentSet segments(Morphology morphology, List<Integer> ids) {
    return SegmentSet.ofIndices(
        ids.stream()
            .flatMap(id -> morphology.findSegment(id).stream())
            .mapToInt(Segment::index)
            .sorted());
  }

  private static SegmentPlace end(MorphologyText text, int id) {
    return new SegmentPlace(text.morphology().segment(id).index(), 1);
  }

  // ---- cut, copy, paste, delete --------------------------------------------------------------

  public void copy() {
    needTop().ifPresent(top -> copied(top.id()));
  }

  /** The picture may be a moment behind the text, which is what counts. */
  private void copied(int id) {
    stage.edit(
        text -> {
          Clip clip = SegmentClipboard.copy(text.morphology(), text.draft().get(id).id());
          stage.say(
              ShapeEditMessages.bind(ShapeEditMessages.copied, clip.size(), id),
              IMessageProvider.INFORMATION);
          return text.draft().edit("", List.of());
        });
  }

  public void cut() {
    needTop()
        .ifPresent(
            top ->
                stage.edit(
                    text -> {
                      MorphologyEdit edit = new Grafts(text).cut(top.id());
                      SegmentClipboard.copy(text.morphology(), top.id());
                      return edit;
                    }));
  }

  /** Attaches what was copied to the end of the chosen segment. */
  public void paste() {
    Clip clip = SegmentClipboard.paste().orElse(null);
    if (clip == null) {
      stage.say(ShapeEditMessages.nothingCopied, IMessageProvider.WARNING);
      return;
    }
    needOne()
        .ifPresent(
            on ->
                stage.edit(
                    text ->
                        new Grafts(text)
                            .graft(
                                clip,
                                end(text, on.id()),
                                Grafts.Placement.AT_TARGET,
                                Grafts.Lacking.LEAVE)));
  }

  public void delete() {
    edit((text, chosen) -> new Deletion(text).segments(chosen, Deletion.Join.STRETCH));
  }

  public void deleteMoving() {
    edit((text, chosen) -> new Deletion(text).segments(chosen, Deletion.Join.MOVE));
  }

  public void deleteTrees() {
    edit((text, chosen) -> new Deletion(text).subTrees(chosen));
  }

  // ---- the tree ------------------------------------------------------------------------------

  public void split() {
    needOne().ifPresent(one -> stage.edit(text -> new Splitting(text).split(one.id(), 0.5)));
  }

  public void merge() {
    needOne().ifPresent(one -> stage.edit(text -> new Splitting(text).mergeWithChild(one.id())));
  }

  /** Goes on from the end of a segment in its direction, as far and as wide as it is. */
  public void extrude() {
    needOne()
        .ifPresent(
            one ->
                stage.edit(
                    text -> {
                      Segment now = text.morphology().segment(one.id());
                      return new Growth(text).insert(end(text, one.id()), ahead(now));
                    }));
  }

  private static Point ahead(Segment segment) {
    Point from = segment.proximal();
    Point to = segment.distal();
    if (segment.lengthUm() == 0) {
      return new Point(to.x() + to.diameter(), to.y(), to.z(), to.diameter());
    }
    return new Point(
        2 * to.x() - from.x(), 2 * to.y() - from.y(), 2 * to.z() - from.z(), to.diameter());
  }

  public void beginHere() {
    needOne().ifPresent(one -> stage.edit(text -> new Rerooting(text).atEndOf(one.id())));
  }

  // ---- groups --------------------------------------------------------------------------------

  public void addTo(String group) {
    edit((text, chosen) -> new GroupEdits(text).add(group, chosen));
  }

  public void takeOutOf(String group) {
    edit((text, chosen) -> new GroupEdits(text).remove(group, chosen));
  }

  public Optional<MorphologyEdit> create(String group) {
    return edit((text, chosen) -> new GroupEdits(text).create(group, chosen));
  }

  CellStage stage() {
    return stage;
  }
}
