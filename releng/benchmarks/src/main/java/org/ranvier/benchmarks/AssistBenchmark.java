/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.edit.definition.Definitions;
import org.ranvier.edit.definition.Link;
import org.ranvier.edit.hover.Explanation;
import org.ranvier.edit.hover.Hover;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;

/** What is offered near the end of a large text that was read before: the wait at a key press. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AssistBenchmark {
  private static final Path FILE = Path.of("large.nml");

  /** How many segments the cell has: 1 MB and 10 MB. */
  @Param({"5000", "50000"})
  public int segments;

  private String text = "";
  private Knowledge knowledge = Knowledge.core();
  private int tag;
  private int value;

  /** Reads the text. */
  @Setup
  public void read() {
    text = LargeModels.cell(segments);
    knowledge = Knowledge.of(Model.read(FILE, _ -> XmlDocument.parse("large.nml", text)));
    tag = text.lastIndexOf("<member") + 1;
    value = text.lastIndexOf("segment=\"") + "segment=\"".length();
  }

  /** Elements that may stand in a segment group. */
  @Benchmark
  public List<Proposal> elements() {
    return ContentAssist.propose(text, tag, knowledge);
  }

  /** Segments that a group may have. */
  @Benchmark
  public List<Proposal> references() {
    return ContentAssist.propose(text, value, knowledge);
  }

  /** What a segment group is. */
  @Benchmark
  public Optional<Explanation> hover() {
    return new Hover(text, knowledge, List.of()).at(tag);
  }

  /** Where the segment is that a group has. */
  @Benchmark
  public List<Link> definition() {
    return new Definitions(text, knowledge).at(value);
  }
}
