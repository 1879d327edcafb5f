/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.StringTokenizer;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ranvier.convert.neurolucida.AscFormat;
import org.ranvier.convert.neurolucida.MbfFormat;
import org.ranvier.convert.reconstruction.CellSettings;
import org.ranvier.convert.swc.SwcFormat;

/**
 * Reading reconstructions from a file to a tree that has been checked, and what no reader can be
 * faster than: the lines of the file, and their numbers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReconstructionBenchmark {
  /** How many points the cell has. */
  @Param({"100000", "1000000"})
  public int points;

  private Path swc = Path.of("none.swc");
  private Path asc = Path.of("none.asc");
  private Path xml = Path.of("none.xml");

  /** Writes the same random tree in the three formats. */
  @Setup(Level.Trial)
  public void write() throws IOException {
    swc = Files.createTempFile("large", ".swc");
    asc = Files.createTempFile("large", ".asc");
    xml = Files.createTempFile("large", ".xml");
    StringBuilder samples = new StringBuilder(50 * points).append("1 1 0 0 0 8 -1\n");
    StringBuilder lists =
        new StringBuilder(50 * points).append("(\"CellBody\" (0 0 0 16))\n((Axon)\n");
    StringBuilder elements =
        new StringBuilder(80 * points)
            .append("<mbf><contour name=\"CellBody\"><point x=\"0\" y=\"0\" z=\"0\" d=\"16\"/>")
            .append("</contour>\n<tree type=\"Axon\">\n");
    Random random = new Random(3);
    double x = 9;
    double y = 0;
    double z = 0;
    for (int i = 2; i <= points; i++) {
      x += random.nextInt(200) / 100.0;
      y += random.nextInt(200) / 100.0 - 1;
      z += random.nextInt(40) / 100.0 - 0.2;
      double radius = (20 + random.nextInt(40)) / 100.0;
      String place = "%.2f %.2f %.2f".formatted(x, y, z);
      samples.append(i).append(" 2 ").append(place).append(' ').append(radius).append(' ');
      samples.append(i - 1).append('\n');
      lists.append("  (").append(place).append(' ').append(2 * radius).append(")\n");
      String[] part = place.split(" ");
      elements.append("  <point x=\"").append(part[0]).append("\" y=\"").append(part[1]);
      elements.append("\" z=\"").append(part[2]).append("\" d=\"").append(2 * radius);
      elements.append("\"/>\n");
    }
    Files.writeString(swc, samples);
    Files.writeString(asc, lists.append(")\n"));
    Files.writeString(xml, elements.append("</tree></mbf>\n"));
  }

  /** Removes the files. */
  @TearDown(Level.Trial)
  public void remove() throws IOException {
    Files.deleteIfExists(swc);
    Files.deleteIfExists(asc);
    Files.deleteIfExists(xml);
  }

  /** The lines of the SWC file, looked at no further: no reader is faster. */
  @Benchmark
  public long limitLines() throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(swc)) {
      long length = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        length += line.length();
      }
      return length;
    }
  }

  /** The lines with their seven numbers, as Java reads numbers, and nothing done with them. */
  @Benchmark
  public double limitNumbers() throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(swc)) {
      double sum = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        StringTokenizer fields = new StringTokenizer(line);
        while (fields.hasMoreTokens()) {
          sum += Double.parseDouble(fields.nextToken());
        }
      }
      return sum;
    }
  }

  /** SWC to a checked tree. */
  @Benchmark
  public Object swc() throws IOException {
    return new SwcFormat().read(swc).cells();
  }

  /** ASC to a checked tree. */
  @Benchmark
  public Object asc() throws IOException {
    return new AscFormat().read(asc).cells();
  }

  /** Neurolucida's XML to a checked tree. */
  @Benchmark
  public Object xml() throws IOException {
    return new MbfFormat().read(xml).cells();
  }

  /** SWC to the text of a NeuroML cell. */
  @Benchmark
  public String swcToCell() {
    try {
      return new SwcFormat()
          .read(swc)
          .cells()
          .getFirst()
          .convert(CellSettings.usual("large"))
          .text();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
