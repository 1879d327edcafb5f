/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.edit.morphology.graft.Clip;
import org.ranvier.edit.morphology.graft.Grafts;
import org.ranvier.edit.morphology.group.GroupEdits;
import org.ranvier.edit.morphology.group.SegmentQuery;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.edit.morphology.shape.Rotations;
import org.ranvier.edit.morphology.shape.Turn;
import org.ranvier.edit.morphology.tree.Deletion;
import org.ranvier.edit.morphology.tree.Rerooting;
import org.ranvier.edit.morphology.tree.Splitting;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.xml.XmlDocument;

/** One edit of a large shape: from the shape that is known to the change of its text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class ShapeEditBenchmark {
  /** How many segments the cell has. */
  @Param({"2000", "20000"})
  public int segments;

  private MorphologyText cell = chain(1);
  private MorphologyText chain = cell;
  private int middle;

  /**
   * Reads a random tree of short cables, and a chain in which each leaves the one before midway.
   */
  @Setup(Level.Trial)
  public void read() {
    XmlDocument document = XmlDocument.parse("large.cell.nml", LargeModels.cell(segments));
    cell = MorphologyText.read(document.root().findElement("cell").orElseThrow());
    middle = segments / 2;
    chain = chain(segments);
  }

  private static MorphologyText chain(int size) {
    StringBuilder text = new StringBuilder("<morphology id=\"chain\">\n");
    for (int id = 0; id < size; id++) {
      text.append("  <segment id=\"%d\">\n".formatted(id));
      text.append(
          id == 0
              ? "    <proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"1\"/>\n"
              : "    <parent segment=\"%d\" fractionAlong=\"0.5\"/>\n".formatted(id - 1));
      text.append(
          "    <distal x=\"%d\" y=\"%d\" z=\"0\" diameter=\"1\"/>\n".formatted(id + 1, id % 2));
      text.append("  </segment>\n");
    }
    text.append("</morphology>\n");
    return MorphologyText.read(XmlDocument.parse("chain.nml", text.toString()).root());
  }

  /** Moves a point with all that hangs on it. */
  @Benchmark
  public MorphologyEdit move() {
    return new Moves(cell).by(middle, End.DISTAL, new Offset(1, 2, 3), Follow.rigid());
  }

  /** Turns the whole cell, the largest change of places there is. */
  @Benchmark
  public MorphologyEdit turn() {
    return new Rotations(cell).subTree(0, Turn.inPlane(30));
  }

  /** Splits a segment. */
  @Benchmark
  public MorphologyEdit split() {
    return new Splitting(cell).split(middle, 0.5);
  }

  /** Deletes a subtree. */
  @Benchmark
  public MorphologyEdit delete() {
    return new Deletion(cell).subTree(middle);
  }

  /** Lets the cell begin at another end. */
  @Benchmark
  public MorphologyEdit reroot() {
    return new Rerooting(cell).atEndOf(segments - 1);
  }

  /** The same for the chain: every segment is turned and cut. */
  @Benchmark
  public MorphologyEdit rerootChain() {
    return new Rerooting(chain).atEndOf(segments - 1);
  }

  /** Copies a subtree to another place. */
  @Benchmark
  public MorphologyEdit graft() {
    return new Grafts(cell)
        .graft(
            Clip.of(cell.morphology(), LargeModels.CABLE),
            new SegmentPlace(middle, 1),
            Grafts.Placement.AT_TARGET,
            Grafts.Lacking.LEAVE);
  }

  /** Makes a group of what a query gives. */
  @Benchmark
  public MorphologyEdit group() {
    return new GroupEdits(cell)
        .create(
            "chosen",
            SegmentQuery.parse("path > 100 and diameter < 2 minus subtree(" + middle + ")")
                .of(cell.morphology()));
  }
}
