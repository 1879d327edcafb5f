/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.List;
import java.util.Random;
import org.ranvier.edit.morphology.graft.Clip;
import org.ranvier.edit.morphology.graft.Grafts;
import org.ranvier.edit.morphology.group.GroupEdits;
import org.ranvier.edit.morphology.group.SegmentQuery;
import org.ranvier.edit.morphology.shape.Diameters;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.Factors;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.edit.morphology.shape.Rotations;
import org.ranvier.edit.morphology.shape.Scaling;
import org.ranvier.edit.morphology.shape.Smoothing;
import org.ranvier.edit.morphology.shape.Tapering;
import org.ranvier.edit.morphology.shape.Turn;
import org.ranvier.edit.morphology.tree.Attaching;
import org.ranvier.edit.morphology.tree.Deletion;
import org.ranvier.edit.morphology.tree.Growth;
import org.ranvier.edit.morphology.tree.Naming;
import org.ranvier.edit.morphology.tree.Rerooting;
import org.ranvier.edit.morphology.tree.Splitting;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.morphology.SegmentSet;

/** Any operation at any place of a cell. */
final class RandomEdit {
  /** An operation at a place. */
  @FunctionalInterface
  private interface Operation {
    MorphologyEdit of(MorphologyText cell, Segment segment, Random random);
  }

  private static final List<Operation> ALL =
      List.of(
          (cell, s, r) -> new Moves(cell).by(s.id(), end(r), offset(r), Follow.alone()),
          (cell, s, r) -> new Moves(cell).by(s.id(), end(r), offset(r), Follow.rigid()),
          (cell, s, r) ->
              new Moves(cell).by(s.id(), end(r), offset(r), Follow.elastic(Follow.Mode.SMOOTH, 80)),
          (cell, s, r) -> new Moves(cell).subTree(s.id(), offset(r)),
          (cell, s, r) ->
              new Rotations(cell)
                  .subTree(s.id(), new Turn(r.nextGaussian(), 1, r.nextGaussian(), r.nextInt(720))),
          (cell, s, r) -> new Scaling(cell).correctShrinkage(1.1, 1.6),
          (cell, s, r) -> new Diameters(cell).set(s.id(), end(r), 0.1 + r.nextDouble()),
          (cell, s, r) -> new Diameters(cell).setAll(group(cell, r), 0.1 + r.nextDouble()),
          (cell, s, r) ->
              new Moves(cell).to(s.id(), end(r), offset(r).move(s.distal()), Follow.alone()),
          (cell, s, r) -> new Scaling(cell).scale(group(cell, r), s.distal(), Factors.uniform(1.3)),
          (cell, s, r) -> new Tapering(cell).taper(group(cell, r), 2, 0.5),
          (cell, s, r) -> new Smoothing(cell).smooth(group(cell, r), 2),
          (cell, s, r) -> new Splitting(cell).split(s.id(), 0.3),
          (cell, s, r) -> new Splitting(cell).mergeWithChild(s.id()),
          (cell, s, r) -> new Deletion(cell).subTree(s.id()),
          (cell, s, r) -> new Deletion(cell).segment(s.id(), Deletion.Join.STRETCH),
          (cell, s, r) -> new Deletion(cell).segment(s.id(), Deletion.Join.MOVE),
          (cell, s, r) -> new Growth(cell).insert(place(s, r), offset(r).move(s.distal())),
          (cell, s, r) ->
              new Growth(cell)
                  .extrude(
                      place(s, r),
                      List.of(offset(r).move(s.distal()), offset(r).move(s.proximal()))),
          (cell, s, r) -> new Rerooting(cell).atEndOf(s.id()),
          (cell, s, r) -> new Deletion(cell).segments(group(cell, r), Deletion.Join.STRETCH),
          (cell, s, r) -> new Deletion(cell).subTrees(group(cell, r)),
          (cell, s, r) -> new Attaching(cell).to(s.id(), any(cell, r).id(), r.nextInt(3) / 2.0),
          (cell, s, r) -> new Naming(cell).name(s.id(), r.nextBoolean() ? "" : "a \"name\" <"),
          (cell, s, r) -> new Grafts(cell).cut(s.id()),
          (cell, s, r) ->
              new Grafts(cell)
                  .graft(
                      Clip.of(cell.morphology(), any(cell, r).id()),
                      place(s, r),
                      Grafts.Placement.AT_TARGET,
                      Grafts.Lacking.LEAVE),
          (cell, s, r) ->
              new GroupEdits(cell)
                  .create("chosen_here", SegmentQuery.parse(query(s)).of(cell.morphology())),
          (cell, s, r) ->
              new GroupEdits(cell)
                  .delete(
                      cell.morphology().groups().stream()
                          .map(SegmentGroup::id)
                          .findFirst()
                          .orElse(Morphology.ALL)),
          (cell, s, r) ->
              new GroupEdits(cell)
                  .add(name(cell, r), SegmentQuery.parse(query(s)).of(cell.morphology())),
          (cell, s, r) ->
              new GroupEdits(cell)
                  .remove(name(cell, r), SegmentQuery.parse(query(s)).of(cell.morphology())));

  private RandomEdit() {}

  static int count() {
    return ALL.size();
  }

  /** Whether an operation is to change what groups hold: the last two are. */
  static boolean regroups(int operation) {
    return operation >= ALL.size() - 2;
  }

  /** The operation of a number, at a random place. */
  static MorphologyEdit of(int operation, MorphologyText cell, Random random) {
    return ALL.get(operation).of(cell, any(cell, random), random);
  }

  private static Segment any(MorphologyText cell, Random random) {
    List<Segment> segments = cell.morphology().segments();
    return segments.get(random.nextInt(segments.size()));
  }

  private static String query(Segment segment) {
    return "subtree(%d) or path > %s".formatted(segment.id(), segment.distal().diameter());
  }

  private static End end(Random random) {
    return random.nextBoolean() ? End.DISTAL : End.PROXIMAL;
  }

  private static SegmentPlace place(Segment segment, Random random) {
    return new SegmentPlace(segment.index(), random.nextInt(4) == 0 ? 0.5 : 1);
  }

  private static Offset offset(Random random) {
    return new Offset(1 + 30 * random.nextDouble(), 2.5, -random.nextInt(9));
  }

  private static String name(MorphologyText cell, Random random) {
    List<String> ids = cell.morphology().groups().stream().map(SegmentGroup::id).toList();
    return ids.isEmpty() ? Morphology.ALL : ids.get(random.nextInt(ids.size()));
  }

  private static SegmentSet group(MorphologyText cell, Random random) {
    List<String> ids = cell.morphology().groups().stream().map(each -> each.id()).toList();
    return ids.isEmpty() || random.nextBoolean()
        ? cell.morphology().members(Morphology.ALL)
        : cell.morphology().members(ids.get(random.nextInt(ids.size())));
  }
}
