/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblemException;

class RunTest {
  private static final String NETWORK =
      "<network id=\"net\"><population id=\"pop\" component=\"rc\" size=\"2\"/></network>";

  @TempDir Path folder;

  private Path passive(String simulation) {
    return ModelFiles.lems(folder, ModelFiles.PASSIVE + NETWORK, "net", simulation);
  }

  @Test
  void tableHasOneRowAStepTimeFirstAllInSi() throws IOException {
    RunResult result =
        ModelFiles.run(
            passive(
                "<OutputFile id=\"of\" fileName=\"results/v.dat\">"
                    + "<OutputColumn id=\"v\" quantity=\"pop[0]/v\"/>"
                    + "<OutputColumn id=\"w\" quantity=\"pop/1/rc/v\"/></OutputFile>"));
    Path file = folder.resolve("results/v.dat");
    assertThat(result.files()).containsExactly(file);
    List<String> rows = Files.readAllLines(file);
    assertThat(rows).hasSize(1001);
    assertThat(rows.getFirst()).isEqualTo("0.000000000e+00\t-7.000000000e-02\t-7.000000000e-02");
    String[] atTau = rows.get(100).split("\t");
    assertThat(Double.parseDouble(atTau[0])).isEqualTo(0.01);
    assertThat(Double.parseDouble(atTau[1])).isCloseTo(-0.06 - 0.01 * Math.exp(-1), within(3e-5));
    try (var left = Files.list(folder.resolve("results"))) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void outputFolderOfTheUserTakesTheSameNames(@TempDir Path elsewhere) {
    Path model =
        passive(
            "<OutputFile id=\"of\" fileName=\"../results/v.dat\">"
                + "<OutputColumn id=\"v\" quantity=\"pop[0]/v\"/></OutputFile>");
    RunResult result =
        ModelFiles.run(RunDescription.builder(model).outputDirectory(elsewhere).build());
    assertThat(result.files()).containsExactly(elsewhere.resolve("results/v.dat"));
    assertThat(elsewhere.resolve("results/v.dat")).exists();
  }

  @Test
  void folderThatCannotBeWrittenIsReportedBeforeTheRun() throws IOException {
    Path model = passive(ModelFiles.record("pop[0]/v"));
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
    PreparedRun run =
        SimulationLoader.load(
            RunDescription.builder(model).outputDirectory(blocked.resolve("deeper")).build());
    List<Double> progress = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void progress(double timeMs, double durationMs) {
            progress.add(timeMs);
          }
        };
    assertThatThrownBy(() -> run.run(listener, Cancellation.none()))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("out.dat cannot be written");
    assertThat(progress).isEmpty();
  }

  @Test
  void durationStepAndMethodOfTheUserOverrideTheModel() {
    Path model = passive(ModelFiles.record("pop[0]/v"));
    RunDescription description =
        RunDescription.builder(model)
            .durationMs(5)
            .timeStepMs(0.5)
            .method(Method.parse(" JLEMS "))
            .seed(7)
            .backend("scalar")
            .build();
    RunInfo info = SimulationLoader.load(description).info();
    assertThat(info.steps()).isEqualTo(10);
    assertThat(info.method()).isEqualTo(Method.JLEMS);
    assertThat(info.seed()).isEqualTo(7);
    assertThat(info.backend()).isEqualTo("scalar");
    assertThat(info.cells()).isEqualTo(2);
    assertThat(info.recordings().getFirst().unit()).isEqualTo("mV");
    assertThat(info.recordings().getFirst().dimension()).isEqualTo("voltage");
    assertThatThrownBy(() -> Method.parse("magic"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neuron, neuron-export, cn, rk4, adaptive, jlems");
    assertThatThrownBy(() -> RunDescription.builder(model).timeStepMs(-1).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> SimulationLoader.load(RunDescription.builder(model).backend("abacus").build()))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("scalar");
  }

  @Test
  void listenerHearsEverySampleOnceInOrder() {
    Path model = passive(ModelFiles.record("pop[0]/v"));
    AtomicLong next = new AtomicLong();
    List<Double> progress = new ArrayList<>();
    List<Double> heard = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void samples(SampleBlock block) {
            assertThat(block.firstSample()).isEqualTo(next.getAndAdd(block.size()));
            for (double v : block.values()[0]) {
              heard.add(v);
            }
          }

          @Override
          public void progress(double timeMs, double durationMs) {
            progress.add(timeMs);
          }
        };
    RunResult result =
        SimulationLoader.load(RunDescription.of(model)).run(listener, Cancellation.none());
    assertThat(progress).isSorted().startsWith(0.0).endsWith(100.0);
    assertThat(heard).hasSize(1001);
    for (int i = 0; i < heard.size(); i++) {
      assertThat(heard.get(i)).isEqualTo(result.traces().getFirst().values()[i]);
    }
    assertThat(result.timeMs()).hasSize(1001);
    assertThat(result.reachedMs()).isEqualTo(100);
  }

  @Test
  void recordWritesTheSameFilesAndTellsTheSameSamplesButKeepsNone() throws IOException {
    Path model = passive(ModelFiles.record("pop[0]/v"));
    PreparedRun run = SimulationLoader.load(RunDescription.of(model));
    RunResult kept = run.run(RunListener.SILENT, Cancellation.none());
    String text = Files.readString(kept.files().getFirst());
    Files.delete(kept.files().getFirst());
    Envelopes curves = new Envelopes(run.info(), () -> Envelope.ofAll(2000));
    RunResult recorded = run.record(curves, Cancellation.none());
    assertThat(recorded.files()).isEqualTo(kept.files());
    assertThat(Files.readString(recorded.files().getFirst())).isEqualTo(text);
    assertThat(recorded.completed()).isTrue();
    assertThat(recorded.reachedMs()).isEqualTo(kept.reachedMs());
    assertThat(recorded.timeMs()).isEmpty();
    assertThat(recorded.traces().getFirst().values()).isEmpty();
    Envelope.Outline curve = curves.outline(run.info().recordings().getFirst());
    assertThat(curve.timesMs()).isEqualTo(kept.timeMs());
    assertThat(curve.values()).isEqualTo(kept.traces().getFirst().values());
  }

  /** It would go on for hours. */
  @Test
  @Timeout(60)
  void whatTheTakerOfSamplesThrowsEndsTheRunAndLeavesNoFile() throws IOException {
    Path model =
        ModelFiles.lems(
            folder,
            ModelFiles.PASSIVE + NETWORK,
            "net",
            ModelFiles.record("pop[0]/v"),
            "10000000ms",
            "0.01ms");
    PreparedRun run = SimulationLoader.load(RunDescription.of(model));
    IllegalStateException enough = new IllegalStateException("enough");
    RunListener listener =
        new RunListener() {
          @Override
          public void samples(SampleBlock block) {
            if (block.firstSample() > 1000) {
              throw enough;
            }
          }
        };
    assertThatThrownBy(() -> run.record(listener, Cancellation.none())).isSameAs(enough);
    try (var left = Files.walk(folder)) {
      assertThat(left.map(file -> String.valueOf(file.getFileName())))
          .noneMatch(name -> name.contains("out.dat"));
    }
  }

  /** Without the wish to end it would go on for hours. */
  @Test
  @Timeout(60)
  void cancelEndsARunAndKeepsWhatWasComputed() throws Exception {
    Path model =
        ModelFiles.lems(
            folder,
            ModelFiles.PASSIVE + NETWORK,
            "net",
            ModelFiles.record("pop[0]/v"),
            "10000000ms",
            "0.01ms");
    PreparedRun run = SimulationLoader.load(RunDescription.of(model));
    Cancellation cancellation = new Cancellation();
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(300);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              cancellation.cancel();
            });
    thread.start();
    RunResult result = run.run(RunListener.SILENT, cancellation);
    thread.join();
    assertThat(result.completed()).isFalse();
    assertThat(result.reachedMs()).isPositive();
    assertThat(Files.readAllLines(result.files().getFirst())).hasSameSizeAs(result.timeMs());
  }

  @Test
  void displaysAreDescribed() {
    Path model =
        passive(
            """
            <Display id="d" title="Potential" timeScale="1ms" xmin="0" xmax="100" ymin="-80"
                ymax="-50">
              <Line id="first" quantity="pop[0]/v" scale="1mV" color="#ff0000" timeScale="1ms"/>
            </Display>
            """);
    RunInfo info = SimulationLoader.load(RunDescription.of(model)).info();
    DisplayInfo display = info.displays().getFirst();
    assertThat(display.title()).isEqualTo("Potential");
    assertThat(display.timeScaleMs()).isEqualTo(1);
    assertThat(display.yMin()).isEqualTo(-80);
    assertThat(display.lines().getFirst())
        .isEqualTo(new DisplayInfo.DisplayLine("first", 0, 1e-3, "#ff0000"));
    assertThat(info.recordings().getFirst().label()).isEqualTo("first");
  }

  @Test
  void repeatedRunsAgreeToTheLastBit() {
    Path model = passive(ModelFiles.record("pop[0]/v"));
    PreparedRun run = SimulationLoader.load(RunDescription.of(model));
    double[] first = run.run(RunListener.SILENT, Cancellation.none()).traces().getFirst().values();
    double[] second = run.run(RunListener.SILENT, Cancellation.none()).traces().getFirst().values();
    assertThat(first).isEqualTo(second);
  }

  @Test
  void wrongPathsNameTheStepAndTheNearestName() {
    for (Set<String> wanted :
        List.of(
            Set.of("popp[0]/v", "did you mean pop?"),
            Set.of("pop[7]/v", "no member 7"),
            Set.of("pop[0]/leak/pass/g", "leak/pas/g"),
            Set.of("pop[0]/synapses:ampa:0/g", "ampa"),
            Set.of("pop[0]/:", "has no quantity :"),
            Set.of("pop[0]", "a quantity such as v is expected"))) {
      String path = wanted.stream().filter(s -> s.startsWith("pop")).findFirst().orElseThrow();
      String message = wanted.stream().filter(s -> !s.startsWith("pop")).findFirst().orElseThrow();
      Path model = passive(ModelFiles.record(path));
      assertThatThrownBy(() -> SimulationLoader.load(RunDescription.of(model)))
          .isInstanceOf(ModelProblemException.class)
          .hasMessageContaining(message)
          .satisfies(
              e -> assertThat(((ModelProblemException) e).report()).contains("LEMS_model.xml:"));
    }
  }

  @Test
  void modelWithoutSimulationSaysWhatIsMissing() {
    Path model =
        ModelFiles.write(
            folder,
            "net.nml",
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
              <iafTauCell id="iaf" leakReversal="-60mV" thresh="-50mV" reset="-65mV" tau="10ms"/>
              <network id="net"><population id="pop" component="iaf" size="1"/></network>
              <network id="other"><population id="pop" component="iaf" size="1"/></network>
            </neuroml>
            """);
    assertThatThrownBy(() -> SimulationLoader.load(RunDescription.of(model)))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("network net but no Simulation")
        .hasMessageContaining("target=\"net\"");
  }

  @Test
  void brokenReferencesInTheNetworkAreReported() {
    for (String broken :
        List.of(
            "<explicitInput target=\"nowhere[0]\" input=\"drive\"/>",
            "<explicitInput target=\"pop[5]\" input=\"drive\"/>",
            "<inputList id=\"il\" component=\"drive\" population=\"pop\">"
                + "<input id=\"0\" target=\"../pop/0/iaf\" destination=\"synapses\""
                + " fractionAlong=\"2\"/></inputList>")) {
      Path model =
          ModelFiles.lems(
              folder,
              ModelFiles.IAF
                  + "<network id=\"net\"><population id=\"pop\" component=\"iaf\" size=\"1\"/>"
                  + broken
                  + "</network>",
              "net",
              "");
      assertThatThrownBy(() -> SimulationLoader.load(RunDescription.of(model)))
          .isInstanceOf(ModelProblemException.class);
    }
  }
}
