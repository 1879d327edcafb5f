/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.nio.file.Path;
import java.util.List;
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
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormTree;
import org.ranvier.edit.syntax.TagWords;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * What a key press in the middle of a large text brings with it: colours at once, the rest in the
 * background when the typist pauses.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TypingBenchmark {
  private static final Path FILE = Path.of("large.nml");
  private static final int LOOK_BACK = 20_000;
  private static final int WINDOW = 10_000;

  /** How many segments the cell has: 1 MB and 10 MB. */
  @Param({"5000", "50000"})
  public int segments;

  private final Validator validator = Validator.standard();
  private String text = "";
  private XmlElement segment = XmlDocument.parse("none.nml", "<neuroml id=\"none\"/>").root();

  /** Reads the text. */
  @Setup
  public void write() {
    text = LargeModels.cell(segments);
    XmlDocument document = XmlDocument.parse("large.nml", text);
    segment = document.elementAt(text.lastIndexOf("<segment ")).orElseThrow();
  }

  /** The words of what is in sight, from the tag around its start on. */
  @Benchmark
  public int colours() {
    int middle = text.length() / 2;
    String near = text.substring(middle - LOOK_BACK, middle + WINDOW);
    TagWords words = new TagWords(near, TagWords.begin(near, LOOK_BACK));
    int count = 0;
    while (words.next()) {
      count++;
    }
    return count;
  }

  /** The text as elements, as far as it goes. */
  @Benchmark
  public XmlDocument reading() {
    return XmlDocument.parseTolerantly("large.nml", text);
  }

  /** Reading and all rules. */
  @Benchmark
  public List<Finding> check() {
    return validator.validate(Model.read(FILE, _ -> XmlDocument.parse("large.nml", text)));
  }

  /** Finding a segment again in the tree of the forms, by lists and ranges. */
  @Benchmark
  public Object place() {
    return FormTree.pathTo(ElementPath.of(segment).findIn(segment.document()).orElseThrow());
  }
}
