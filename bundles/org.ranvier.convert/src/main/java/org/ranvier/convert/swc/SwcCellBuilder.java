/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.cell.CellDraft;
import org.ranvier.convert.cell.CellDraft.DraftSegment;
import org.ranvier.convert.cell.CellText;
import org.ranvier.morphology.Point;

/**
 * Makes segments of samples: the soma first, then one for each step between two samples.
 *
 * <pre>
 *   soma ── first ── second       a neurite begins at its own first sample: the segment from first
 *                                 to second has a proximal point and the soma as its parent
 *   soma ── only                  with one sample it begins in the soma, as thick as that sample
 * </pre>
 *
 * With {@link SomaChoice#AS_IS} the step from the soma is a segment as any other.
 */
final class SwcCellBuilder {
  private static final int MOST_COMMENTS = 200;
  private static final int NONE = -1;

  private final SwcTree tree;
  private final SwcImport settings;
  private final Optional<SomaShape> soma;
  private final boolean joined;
  private final List<DraftSegment> segments = new ArrayList<>();

  /** The segment at whose end, or start, a sample is. */
  private final int[] segmentOf;

  private final double[] fractionOf;

  /** Type of each segment, and whether it goes on where its parent ends. */
  private final List<Integer> types = new ArrayList<>();

  private final List<Boolean> continues = new ArrayList<>();

  /** For each neurite that begins at the soma, in the order of segments: its first sample. */
  private final Set<Integer> stems = new LinkedHashSet<>();

  /** The samples at which root segments end that are no soma. */
  private final Set<Integer> started = new HashSet<>();

  private final LossReport.Counter losses = new LossReport.Counter();

  SwcCellBuilder(SwcTree tree, SwcImport settings) {
    this.tree = tree;
    this.settings = settings;
    this.soma = Soma.of(tree).map(this::shape);
    this.joined = soma.isEmpty() || soma.get().choice() == SomaChoice.AS_IS;
    this.segmentOf = new int[tree.size()];
    Arrays.fill(segmentOf, NONE);
    this.fractionOf = new double[tree.size()];
  }

  private SomaShape shape(Soma found) {
    SomaChoice choice = settings.soma().orElse(found.recommended());
    return found
        .findShape(choice)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the %d samples of the soma cannot be read as '%s'; possible are %s"
                        .formatted(
                            found.sampleCount(),
                            choice.id(),
                            SomaPreview.of(tree).options().stream()
                                .map(option -> option.choice().id())
                                .toList())));
  }

  SwcImport.Result build() {
    if (soma.isPresent()) {
      addSoma(soma.get());
    } else {
      addRoot(0);
    }
    for (int i = 1; i < tree.size(); i++) {
      if (tree.isApart(i)) {
        addRoot(i);
      } else if (!tree.isInRootSoma(i) && !started.contains(i)) {
        addSample(i);
      }
    }
    losses.addAll(tree.source().losses());
    SwcGroups groups =
        new SwcGroups(segments, types, continues, settings.groupNames(), tree.source(), losses);
    List<CellDraft.Group> all = new ArrayList<>(groups.groups());
    all.addAll(groups.named(tree, segmentOf));
    CellDraft draft =
        new CellDraft(settings.cellId(), notes(), properties(), segments, groups.sections(), all);
    return new SwcImport.Result(CellText.of(draft), soma.map(SomaShape::choice), losses.report());
  }

  private void addSoma(SomaShape shape) {
    int[] ends = new int[shape.pieces().size()];
    for (SomaShape.Piece piece : shape.pieces()) {
      if (piece.parent() >= 0 && piece.fraction() == 1) {
        ends[piece.parent()]++;
      }
    }
    for (SomaShape.Piece piece : shape.pieces()) {
      boolean first = piece.parent() < 0;
      add(
          new DraftSegment(
              piece.parent(), first ? 1 : piece.fraction(), piece.start(), piece.end()),
          SwcTypes.SOMA,
          !first && piece.fraction() == 1 && ends[piece.parent()] == 1);
    }
    for (int i = 0; i < shape.samples().size(); i++) {
      SomaShape.Place place = shape.places().get(i);
      segmentOf[shape.samples().get(i)] = place.piece();
      fractionOf[shape.samples().get(i)] = place.fraction();
    }
    if (SomaRecord.replacesSamples(shape)) {
      losses.say(
          "the %d %s of the soma were read as %s (%s); they are kept in a property of the cell"
              .formatted(
                  shape.samples().size(),
                  tree.source().samples(),
                  shape.choice().id(),
                  shape.choice().meaning()));
    }
  }

  /**
   * What starts without a soma starts with the step to a sample of the same type, if there is one.
   */
  private void addRoot(int root) {
    int[] children = tree.children(root);
    Point start = tree.sample(root).point();
    if (children.length == 0) {
      add(new DraftSegment(DraftSegment.NO_PARENT, 1, start, start), type(root), false);
      return;
    }
    int first = children[0];
    for (int child : children) {
      if (type(child) == type(root)) {
        first = child;
        break;
      }
    }
    if (type(first) != type(root)) {
      losses.say(
          "the first sample of a tree has the type %d, and none that hangs on it has; its type is not kept"
              .formatted(type(root)));
    }
    int segment =
        add(
            new DraftSegment(DraftSegment.NO_PARENT, 1, start, tree.sample(first).point()),
            type(first),
            false);
    place(root, segment, 0);
    place(first, segment, 1);
    started.add(first);
  }

  private void addSample(int index) {
    int parent = tree.parent(index);
    boolean onSoma = tree.isInRootSoma(parent);
    if (isStep(index)) {
      place(index, segmentOf[parent], fractionOf[parent]);
    } else if (isStep(parent)) {
      int before = tree.parent(parent);
      boolean goesOn = fractionOf[before] == 1 && goesOn(before, parent) && goesOn(parent, index);
      Point start = tree.sample(parent).point();
      place(index, add(segment(parent, start, index), type(index), goesOn), 1);
    } else if (joined || (!onSoma && !isHead(parent))) {
      boolean goesOn = fractionOf[parent] == 1 && !onSoma && goesOn(parent, index);
      place(index, add(segment(parent, null, index), type(index), goesOn), 1);
    } else if (onSoma && tree.childCount(index) == 0) {
      SwcSample from = tree.sample(parent);
      Point start = new Point(from.x(), from.y(), from.z(), 2 * tree.sample(index).radius());
      stems.add(index);
      place(index, add(segment(parent, start, index), type(index), false), 1);
    } else if (!onSoma) {
      Point start = tree.sample(parent).point();
      stems.add(parent);
      place(index, add(segment(tree.parent(parent), start, index), type(index), false), 1);
      if (type(parent) != type(index)) {
        losses.say(
            "sample %d, with which a neurite begins, has another type than the next one; it gets that"
                .formatted(tree.sample(parent).id()));
      }
    }
  }

  /** Whether a sample is the only one that hangs on another one, and of its type. */
  private boolean goesOn(int parent, int index) {
    return tree.childCount(parent) == 1 && type(parent) == type(index);
  }

  /**
   * Whether a sample only says how thick that is which begins at its parent. In SWC two samples at
   * one place are a cylinder without length, whose ring has an area.
   */
  private boolean isStep(int index) {
    int parent = tree.parent(index);
    return tree.source().kind() == SampleSource.Kind.POINTS
        && parent >= 0
        && tree.childCount(index) > 0
        && !tree.isInRootSoma(parent)
        && !isHead(parent)
        && segmentOf[parent] != NONE
        && tree.sample(index).squaredDistanceTo(tree.sample(parent)) == 0;
  }

  /** Whether a sample is the first of a neurite that begins with it. */
  private boolean isHead(int index) {
    return !joined
        && !tree.isApart(index)
        && !tree.isInRootSoma(index)
        && tree.isInRootSoma(tree.parent(index));
  }

  private DraftSegment segment(int from, @Nullable Point start, int to) {
    return new DraftSegment(segmentOf[from], fractionOf[from], start, tree.sample(to).point());
  }

  private int add(DraftSegment segment, int type, boolean goesOn) {
    segments.add(segment);
    types.add(type);
    continues.add(goesOn);
    return segments.size() - 1;
  }

  private void place(int sample, int segment, double fraction) {
    segmentOf[sample] = segment;
    fractionOf[sample] = fraction;
  }

  private int type(int index) {
    return tree.sample(index).type();
  }

  private String notes() {
    StringBuilder notes = new StringBuilder("Converted from ");
    Path file = Path.of(tree.fileName()).getFileName();
    notes.append(file == null ? tree.fileName() : file.toString()).append(" by Ranvier.");
    soma.ifPresent(
        shape ->
            notes
                .append(" Soma: ")
                .append(shape.choice().id())
                .append(", ")
                .append(shape.choice().meaning())
                .append('.'));
    int kept = 0;
    for (String comment : tree.comments()) {
      if (!comment.isBlank() && kept++ < MOST_COMMENTS) {
        notes.append('\n').append(comment);
      }
    }
    if (kept > MOST_COMMENTS) {
      losses.say(
          "of %d lines of comment the first %d are in the notes".formatted(kept, MOST_COMMENTS));
    }
    return notes.toString();
  }

  private List<CellDraft.Tag> properties() {
    return soma.map(shape -> SomaRecord.tags(tree, shape, stems)).orElse(List.of());
  }
}
