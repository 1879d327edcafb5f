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
import org.ranvier.lems.component.LemsModel;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.source.SourceDocument;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * The stages from text to model, for two sizes each: time in proportion to size is what they
 * promise.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LoadBenchmark {
  /** A cell, as text and as a tree of elements. */
  @State(Scope.Benchmark)
  public static class Cell {
    /** How many segments the cell has. */
    @Param({"10000", "100000"})
    public int segments;

    private String text = "";
    private XmlElement morphology = XmlDocument.parse("none.nml", "<none/>").root();

    /** Writes the text and reads it once. */
    @Setup(Level.Trial)
    public void write() {
      text = LargeModels.cell(segments);
      XmlElement cell = XmlDocument.parse("large.nml", text).root().elements("cell").getFirst();
      morphology = cell.elements("morphology").getFirst();
    }
  }

  /** A network, as text. */
  @State(Scope.Benchmark)
  public static class Network {
    /** How many connections the network has. */
    @Param({"10000", "100000"})
    public int connections;

    private String text = "";

    /** Writes the text. */
    @Setup(Level.Trial)
    public void write() {
      text = LargeModels.projection(connections);
    }
  }

  /** Text to a tree of elements with positions. */
  @Benchmark
  public XmlDocument document(Cell cell) {
    return XmlDocument.parse("large.nml", cell.text);
  }

  /** Text to the EMF model that editors work on. */
  @Benchmark
  public SourceDocument source(Cell cell) {
    return SourceDocument.of("large.nml", cell.text);
  }

  /** Elements to control volumes, their axial conductances and the members of a group over all. */
  @Benchmark
  public Object morphology(Cell cell) {
    CableLayout layout = CableLayout.of(Morphology.read(cell.morphology));
    double[] conductances = layout.axialConductancesMicrosiemens(1);
    return new Object[] {conductances, layout.membership(layout.morphology().members("tree"))};
  }

  /** Text to LEMS components with values in units. */
  @Benchmark
  public LemsModel components(Network network) {
    return LemsModel.of(XmlDocument.parse("large.nml", network.text));
  }
}
