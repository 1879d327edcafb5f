/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.benchmarks;

import java.util.List;
import java.util.Locale;
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
import org.ranvier.lab.clamp.ClampConditions;
import org.ranvier.lab.clamp.ClampCurve;
import org.ranvier.lab.clamp.ClampCurves;
import org.ranvier.lab.clamp.ClampFamily;
import org.ranvier.lab.clamp.ClampProtocol;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.clamp.Levels;
import org.ranvier.lab.clamp.SweepTrace;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.xml.XmlDocument;

/**
 * A family of ten voltage-clamp steps of 100 ms with 1000 samples each, as it is drawn anew while a
 * curve is dragged. The table has percentiles; that of 95 must be below 100 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class ClampBenchmark {
  private static final double SAMPLE_MS = 0.1;

  private static final ClampFamily STEPS =
      new ClampProtocol.Steps(-80, 10, 80, 10, new Levels(-50, 40, 10)).family();

  private static final ClampFamily RAMP = new ClampProtocol.Ramp(-80, 10, -100, 60, 100).family();

  private static final String HH =
      """
      <ionChannelHH id="channel" conductance="10pS">
        <gateHHrates id="m" instances="3">
          <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="%smV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
        </gateHHrates>
        <gateHHrates id="h" instances="1">
          <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
          <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
        </gateHHrates>
      </ionChannelHH>
      """;

  /** What kind of channel: two gates, or a scheme of twelve states. */
  @Param({"gates", "scheme"})
  public String kind = "gates";

  private String text = "";
  private ClampedChannel channel = compiled(document(HH, -40));
  private int drags;

  /** Writes the channel. */
  @Setup
  public void write() {
    text = kind.equals("gates") ? HH : scheme();
    channel = compiled(document(text, -40));
  }

  private static String scheme() {
    StringBuilder text =
        new StringBuilder(
            "<ionChannelKS id=\"channel\" conductance=\"10pS\"><gateKS id=\"g\" instances=\"1\">");
    for (int i = 0; i < 11; i++) {
      text.append("<closedState id=\"c%d\"/>".formatted(i));
    }
    text.append("<openState id=\"c11\"/>");
    for (int i = 0; i < 11; i++) {
      text.append(
          "<vHalfTransition id=\"t%d\" from=\"c%d\" to=\"c%d\" vHalf=\"%%1$smV\" z=\"1.%d\" gamma=\"0.5\" tau=\"%dms\" tauMin=\"0.05ms\"/>"
              .formatted(i, i, i + 1, i % 10, 1 + i % 3));
    }
    return text.append("</gateKS></ionChannelKS>").toString();
  }

  private static XmlDocument document(String channel, double midpointMv) {
    String inside = String.format(Locale.ROOT, channel, midpointMv);
    return XmlDocument.parse(
        "channel.nml",
        "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">"
            + inside
            + "</neuroml>");
  }

  private static ClampedChannel compiled(XmlDocument document) {
    LemsModel model = LemsModel.of(document);
    return ClampedChannel.of(
        new Flattener(model).flatten(model.get("channel")), ClampConditions.USUAL);
  }

  /** The family of a channel that is known. */
  @Benchmark
  public List<SweepTrace> family() {
    return channel.run(STEPS, SAMPLE_MS);
  }

  /** A ramp of 100 ms, during which no step is exact. */
  @Benchmark
  public List<SweepTrace> ramp() {
    return channel.run(RAMP, SAMPLE_MS);
  }

  /** From a changed text to the family and two curves of it. */
  @Benchmark
  public List<ClampCurve> drag() {
    drags++;
    ClampedChannel changed = compiled(document(text, -40 + drags % 100 / 10.0));
    List<SweepTrace> traces = changed.run(STEPS, SAMPLE_MS);
    return List.of(
        ClampCurves.peakCurrent(traces, 1, 50), ClampCurves.peakConductance(traces).normalised());
  }
}
