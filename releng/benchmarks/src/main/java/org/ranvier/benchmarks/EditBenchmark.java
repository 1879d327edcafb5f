/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
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
import org.ranvier.source.SourceDocument;

/** One edit in a large document: the wait that a user feels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EditBenchmark {
  /** How many segments the cell has. */
  @Param({"1000", "10000"})
  public int segments;

  private SourceDocument document = SourceDocument.of("none.nml", "<neuroml id=\"none\"/>");
  private int edits;

  /** Reads the document. */
  @Setup(Level.Iteration)
  public void read() {
    document = SourceDocument.of("large.nml", LargeModels.cell(segments));
  }

  /** Renames a segment in the middle. */
  @Benchmark
  public Object rename() {
    EObject segment = (EObject) list(morphology(), "segment").get(segments / 2);
    EStructuralFeature name = segment.eClass().getEStructuralFeature("name");
    document.apply(document.edits().set(segment, name, "renamed" + edits++));
    return segment.eGet(name);
  }

  private EObject morphology() {
    EObject cell = (EObject) list(document.root(), "cell").getFirst();
    return (EObject) cell.eGet(cell.eClass().getEStructuralFeature("morphology"));
  }

  private static List<?> list(EObject object, String feature) {
    return (List<?>) object.eGet(object.eClass().getEStructuralFeature(feature));
  }
}
