/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Method;

/** Reads, runs and judges a repository of our own. */
class OmvRunnerTest {
  @TempDir private Path folder;
  private LifRepository repository;

  @BeforeEach
  void copyRepository() throws IOException {
    repository = new LifRepository(folder);
  }

  private TargetReport run() throws IOException {
    return run(false, Method.NEURON);
  }

  private TargetReport run(boolean converge, Method... methods) throws IOException {
    List<OmvTarget> targets = repository.targets();
    assertThat(targets).hasSize(1);
    return new OmvRunner(
            Stream.of(methods).map(MethodChoice::of).toList(), converge, Optional.empty())
        .run(targets.getFirst(), Cancellation.none());
  }

  private static ExperimentReport find(MethodReport method, String name, String observable) {
    return method.experiments().stream()
        .filter(each -> each.name().equals(name) && each.observable().equals(observable))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void closedFormTimesAreMet() throws IOException {
    TargetReport report = run();
    assertThat(report.faults()).isEmpty();
    assertThat(report.outcome()).isEqualTo(TargetReport.Outcome.PASSED);
    MethodReport method = report.methods().getFirst();
    assertThat(method.experiments()).hasSize(4);
    ExperimentReport rise = find(method, "rise", "spike times");
    assertThat(rise.observed()).hasSize(4);
    assertThat(rise.error()).isPositive().isLessThan(0.002);
    assertThat(rise.withinTolerance()).isTrue();
    ExperimentReport peak = find(method, "peak", "spike times");
    assertThat(peak.withinTolerance()).as("within a tolerance of 0").isFalse();
    assertThat(peak.passed()).isTrue();
    ExperimentReport rate = find(method, "events", "spike rate");
    assertThat(rate.observed()).hasSize(1);
    assertThat(rate.observed()[0]).isCloseTo(109.135667, within(0.2));
  }

  @Test
  void nothingIsWritten() throws IOException {
    run();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              LifRepository.MODEL, LifRepository.TEST, LifRepository.EXPECTED);
    }
  }

  @Test
  void smallerStepsTendToTheClosedForm() throws IOException {
    repository.edit(LifRepository.MODEL, "step=\"0.01ms\"", "step=\"0.08ms\"");
    MethodReport method = run(true, Method.NEURON).methods().getFirst();
    ExperimentReport rise = find(method, "rise", "spike times");
    Convergence convergence = rise.convergence().orElseThrow();
    double[] expected = rise.expected();
    for (int i = 0; i < expected.length; i++) {
      // A spike carries the time of the end of its step: what is left is part of the finest step.
      assertThat(convergence.limit()[i]).isCloseTo(expected[i], within(2 * 0.005));
    }
    assertThat(convergence.errorAtFinest()).isLessThan(convergence.errorAtStep());
    assertThat(convergence.errorOfExpected()).isLessThan(0.0005);
    assertThat(convergence.counts()).containsExactly(4, 4, 4);
  }

  @Test
  void aCoarseStepIsOffItsOwnLimit() throws IOException {
    repository.edit(LifRepository.MODEL, "step=\"0.01ms\"", "step=\"0.08ms\"");
    TargetReport report = run(true, Method.NEURON);
    assertThat(report.outcome()).isEqualTo(TargetReport.Outcome.FAILED);
    assertThat(report.faults())
        .anyMatch(
            fault -> fault.contains("off the extrapolation") && fault.contains("a smaller step"));
  }

  @Test
  void everyMethodIsTriedAndTheFirstDecides() throws IOException {
    TargetReport report = run(false, Method.NEURON, Method.JLEMS);
    assertThat(report.methods())
        .extracting(MethodReport::method)
        .containsExactly(Method.NEURON, Method.JLEMS);
    assertThat(report.outcome()).isEqualTo(TargetReport.Outcome.PASSED);
  }

  @Test
  void theNearestEngineIsTaken() throws IOException {
    String other =
        Files.readString(repository.file(LifRepository.TEST))
            .replace("jNeuroML_NEURON", "jNeuroML")
            .replace("tolerance: 0.002", "tolerance: 0.25");
    Files.writeString(folder.resolve(".lif.jnml.omt"), other);
    OmvTarget target = repository.targets().getFirst();
    assertThat(target.experiments()).hasSize(4);
    OmvExperiment rise = target.experiments().getFirst();
    assertThat(rise.variants()).hasSize(2);
    assertThat(rise.nearest(Method.NEURON).engine()).isEqualTo("jNeuroML_NEURON");
    assertThat(rise.nearest(Method.JLEMS).engine()).isEqualTo("jNeuroML");
    assertThat(rise.nearest(Method.JLEMS).tolerance()).isEqualTo(0.25);
  }

  @Test
  void anotherCountFails() throws IOException {
    repository.edit(LifRepository.EXPECTED, ", 42.596978", "");
    assertThat(run().outcome()).isEqualTo(TargetReport.Outcome.FAILED);
    assertThat(run().faults())
        .singleElement()
        .asString()
        .startsWith("rise: 4 spikes (the last at 42.")
        .endsWith("found, 3 spikes (the last at 33.4341) expected");
  }

  @Test
  void anErrorAboveTheLimitFails() throws IOException {
    repository.edit(LifRepository.EXPECTED, "33.434071", "33.9");
    assertThat(run().faults())
        .singleElement()
        .asString()
        .matches("rise: spike 3 is 33.4\\d*, expected 33.9: 1.33 % off, the limit is 0.5 %");
  }

  @Test
  void whatTheModelDoesNotRecordIsNamed() throws IOException {
    repository
        .edit(LifRepository.TEST, "path: results/v.dat", "path: results/w.dat")
        .edit(
            LifRepository.TEST,
            "path: ./results/v.dat",
            "path: results/v.dat\n          columns: [0, 2]")
        .edit(LifRepository.TEST, "id: 0", "id: 7");
    assertThat(run().faults())
        .containsExactly(
            "rise: the model writes no file w.dat; it writes v.dat",
            "peak: v.dat has the columns 0 to 1; column 2 is asked for",
            "events: lif.spikes has no events of 7");
  }

  @Test
  void aModelAtFaultFailsWithItsPlace() throws IOException {
    repository.edit(LifRepository.MODEL, "component=\"iaf\"", "component=\"iff\"");
    TargetReport report = run();
    assertThat(report.outcome()).isEqualTo(TargetReport.Outcome.FAILED);
    assertThat(report.faults()).singleElement().asString().contains("LEMS_Lif.xml:10:");
  }

  @Test
  void valuesThatAreNotFiniteFail() throws IOException {
    repository.edit(
        LifRepository.MODEL,
        "<iafCell",
        "<ComponentType name=\"lost\" extends=\"baseVoltageDepPointCurrent\"><Dynamics>"
            + "<DerivedVariable name=\"i\" dimension=\"current\" exposure=\"i\""
            + " value=\"log(0 - 1 - v/v) * v / v * amp\"/></Dynamics>"
            + "<Constant name=\"amp\" dimension=\"current\" value=\"1nA\"/></ComponentType>"
            + "<lost id=\"drive2\"/><iafCell");
    repository.edit(LifRepository.MODEL, "input=\"drive\"", "input=\"drive2\"");
    TargetReport report = run();
    assertThat(report.outcome()).isEqualTo(TargetReport.Outcome.FAILED);
    assertThat(report.faults()).anyMatch(fault -> fault.contains("NaN"));
  }

  @Test
  void aTrainOfRandomSpikesIsJudgedByRateAndVariation() throws IOException {
    repository.edit(
        LifRepository.MODEL,
        "<network id=\"net\">",
        "<spikeGeneratorPoisson id=\"poisson\" averageRate=\"500Hz\"/><network id=\"net\">"
            + "<population id=\"random\" component=\"poisson\" size=\"1\"/>");
    repository.edit(LifRepository.MODEL, "select=\"pop[0]\"", "select=\"random[0]\"");
    repository.edit(LifRepository.MODEL, "length=\"50ms\"", "length=\"2s\"");
    repository.edit(LifRepository.MODEL, "step=\"0.01ms\"", "step=\"0.1ms\"");
    String observed =
        run().methods().getFirst().experiments().stream()
            .filter(each -> each.observable().equals("spike times"))
            .filter(each -> each.name().equals("events"))
            .flatMap(each -> java.util.Arrays.stream(each.observed()).boxed())
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    String own = "spike times: [0.016931472, 0.026094379, 0.035257286, 0.044420194]";
    // Another realisation of the same process: the intervals in reverse.
    repository.edit(LifRepository.EXPECTED, own, "spike times: [" + reversed(observed) + "]");
    Function<TargetReport, ExperimentReport> events =
        report -> find(report.methods().getFirst(), "events", "spike times");
    assertThat(events.apply(run()).passed()).isTrue();
    assertThat(events.apply(run()).withinTolerance()).isFalse();
    repository.edit(LifRepository.MODEL, "averageRate=\"500Hz\"", "averageRate=\"250Hz\"");
    assertThat(events.apply(run()).fault().orElseThrow()).contains("standard errors");
  }

  private static String reversed(String times) {
    List<Double> all = List.of(times.split(", ")).stream().map(Double::valueOf).sorted().toList();
    return all.reversed().stream()
        .map(time -> String.valueOf(all.getLast() + all.getFirst() - time))
        .collect(Collectors.joining(", "));
  }

  @Test
  void aCancelledRunIsNeitherPassedNorFailed() throws IOException {
    var cancellation = new Cancellation();
    cancellation.cancel();
    TargetReport report =
        new OmvRunner(List.of(MethodChoice.of(Method.NEURON)), false, Optional.empty())
            .run(repository.targets().getFirst(), cancellation);
    assertThat(report.outcome()).isEqualTo(TargetReport.Outcome.STOPPED);
  }

  @Test
  void anUnknownBackEndIsSaidOfTheTarget() throws IOException {
    TargetReport report =
        new OmvRunner(List.of(MethodChoice.of(Method.NEURON)), false, Optional.of("abacus"))
            .run(repository.targets().getFirst(), Cancellation.none());
    assertThat(report.faults()).singleElement().asString().contains("abacus");
  }
}
