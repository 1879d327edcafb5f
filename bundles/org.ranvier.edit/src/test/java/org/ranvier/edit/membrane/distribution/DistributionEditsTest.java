/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.MechanismKind;
import org.ranvier.edit.membrane.Membrane;
import org.ranvier.edit.membrane.MembraneModel;
import org.ranvier.edit.membrane.Subject;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Validator;

/** Distributions are written, read back as they were written, and simulated as they are read. */
class DistributionEditsTest {
  private static final Subject IH = Subject.ofChannel("ih");
  private static final Subject NA = Subject.ofChannel("na");

  @TempDir Path folder;

  private final Knowledge knowledge = MembraneModel.knowledge(MembraneModel.CELL);
  private final Membrane membrane = MembraneModel.membrane(knowledge);
  private final DistributionEdits edits = new DistributionEdits(membrane, knowledge);

  private String apply(Subject subject, String group, Distance distance, Curve curve) {
    Distribution distribution = Distribution.of(membrane, subject, group);
    InhomogeneousParameter parameter = edits.parameter(distribution, distance);
    FormEdit edit =
        edits.apply(
            distribution, MechanismKind.DENSITY, parameter, curve.formula(parameter.variable()));
    String after = edit.change().apply(MembraneModel.CELL);
    assertThat(edit.change().inverse(MembraneModel.CELL).apply(after))
        .isEqualTo(MembraneModel.CELL);
    assertThat(errors(after)).isEmpty();
    assertThat(edit.shown().findIn(MembraneModel.knowledge(after).model().files().getFirst()))
        .get()
        .satisfies(each -> assertThat(each.localName()).isEqualTo("channelDensityNonUniform"));
    return after;
  }

  private static List<String> errors(String text) {
    return Validator.standard().validate(MembraneModel.knowledge(text).model()).stream()
        .filter(Finding::isError)
        .map(Finding::report)
        .toList();
  }

  private static Mechanism last(String text, Subject subject, String group) {
    return MembraneModel.membrane(text).of(subject).stream()
        .filter(each -> each.group().equals(group))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  @Test
  void aFormulaThatIsThereIsReplaced() {
    Curve curve = new Curve(CurveKind.EXPONENTIAL, 0.2, 3, 80);
    String after = apply(IH, "dendrite_group", Distance.FROM_ROOT, curve);
    assertThat(after)
        .isEqualTo(MembraneModel.CELL.replace("0.1 + 0.01 * p", "0.2 + 3 * exp(-1 * p / 80)"));
  }

  @Test
  void aDensityOfOneNumberBecomesOneThatVariesWithItsChannelIonAndPotential() {
    Curve curve = new Curve(CurveKind.LINEAR, 100, 0.5);
    String after = apply(NA, "soma_group", Distance.FROM_ROOT, curve);
    assertThat(after).doesNotContain("0.11 S_per_cm2");
    assertThat(after)
        .contains(
            """
                    </channelDensityNonUniform>
                    <channelDensityNonUniform id="na_soma" ionChannel="na" erev="50 mV" ion="na">
                      <variableParameter parameter="condDensity" segmentGroup="soma_group">
                        <inhomogeneousValue inhomogeneousParameter="PathLengthOver_soma_group" value="100 + 0.5 * p"/>
                      </variableParameter>
                    </channelDensityNonUniform>
            """)
        .contains(
            "<segmentGroup id=\"soma_group\"><member segment=\"0\"/><inhomogeneousParameter id=\"PathLengthOver_soma_group\" variable=\"p\" metric=\"Path Length from root\"/></segmentGroup>");
    assertThat(last(after, NA, "soma_group").varying().orElseThrow().atPathLengthUm(10))
        .isEqualTo(105);
  }

  @Test
  void overAGroupThatNobodyStatedItIsStated() {
    String after = apply(IH, "all", Distance.SHARE_OF_GROUP, new Curve(CurveKind.LINEAR, 1, 2));
    assertThat(after)
        .contains(
            """
                  <segmentGroup id="all">
                    <subTree>
                      <from segment="0"/>
                    </subTree>
                    <inhomogeneousParameter id="PathLengthOver_all" variable="p" metric="Path Length from root">
                      <proximal translationStart="0"/>
                      <distal normalizationEnd="1"/>
                    </inhomogeneousParameter>
                  </segmentGroup>
            """);
    Mechanism read = last(after, IH, "all");
    assertThat(read.varying().orElseThrow().atPathLengthUm(220)).isEqualTo(3, within(1e-12));
  }

  @Test
  void whatTheLanguageCannotVaryIsSaid() {
    Distribution far =
        Distribution.of(
            membrane, new Subject(Subject.Family.RESISTIVITY, "", "resistivity"), "all");
    assertThatThrownBy(
            () ->
                edits.apply(
                    far,
                    MechanismKind.RESISTIVITY,
                    edits.parameter(far, Distance.FROM_ROOT),
                    "1 + p"))
        .isInstanceOf(ImpossibleEdit.class)
        .hasMessage("The language has no resistivity that varies along the cell");
  }

  @ParameterizedTest
  @EnumSource
  void drawnPointsAreFittedWrittenReadBackAndSimulated(Distance distance) throws IOException {
    Distribution before = Distribution.of(membrane, IH, "dendrite_group");
    InhomogeneousParameter parameter = edits.parameter(before, distance);
    List<CurvePoint> drawn =
        before.handles(9).stream()
            .map(each -> new CurvePoint(each.x(), 0.1 + 2 / (1 + Math.exp((each.x() - 130) / 30))))
            .toList();
    List<CurvePoint> inParameter = before.inParameter(drawn, parameter);
    CurveFit fit = CurveFit.all(inParameter).getFirst();
    assertThat(fit.curve().kind()).isEqualTo(CurveKind.SIGMOID);
    assertThat(before.unit().of(fit.greatest())).isLessThan(1e-4);
    String after = apply(IH, "dendrite_group", distance, fit.curve());
    Membrane read = MembraneModel.membrane(after);
    Mechanism written = last(after, IH, "dendrite_group");
    assertThat(written.written()).isEqualTo(fit.curve().formula(parameter.variable()));
    Distribution back = Distribution.of(read, IH, "dendrite_group");
    for (CurvePoint each : drawn) {
      assertThat(back.writtenAt(each.x())).isEqualTo(each.y(), within(1e-4));
    }
    assertSimulatedAsRead(after, read);
  }

  /** The conductance that the solver gives to a channel without gates is its density. */
  private void assertSimulatedAsRead(String text, Membrane read) throws IOException {
    Map<String, Double> recorded = new TreeMap<>();
    StringBuilder lines = new StringBuilder();
    for (int id = 1; id < 4; id++) {
      lines.append(
          "<Line id=\"s%d\" quantity=\"p/0/cell/%d/b/membraneProperties/ih_dend/gDensity\" scale=\"1\" color=\"#000000\" timeScale=\"1ms\"/>"
              .formatted(id, id));
    }
    String lems =
        "<Lems><Target component=\"sim\"/><Include file=\"Cells.xml\"/><Include file=\"Networks.xml\"/><Include file=\"Simulation.xml\"/><Include file=\"cell.nml\"/><network id=\"n\"><population id=\"p\" component=\"cell\" size=\"1\"/></network><Simulation id=\"sim\" length=\"0.1ms\" step=\"0.01ms\" target=\"n\"><Display id=\"d\" title=\"t\" timeScale=\"1ms\" xmin=\"0\" xmax=\"1\" ymin=\"0\" ymax=\"1\">"
            + lines
            + "</Display></Simulation></Lems>";
    Files.writeString(folder.resolve("cell.nml"), withoutCalcium(text));
    Path file = Files.writeString(folder.resolve("LEMS_sim.xml"), lems);
    PreparedRun run = SimulationLoader.load(RunDescription.of(file));
    run.watch(
        new RunListener() {
          @Override
          public void samples(SampleBlock block) {
            for (int i = 0; i < 3; i++) {
              recorded.put("s" + (i + 1), block.values()[i][0]);
            }
          }
        },
        Cancellation.none());
    CableLayout layout = CableLayout.of(read.morphology());
    double[] volumes = read.siInVolumes(IH, layout);
    double[] segments = read.siOnSegments(IH);
    for (int id = 1; id < 4; id++) {
      double simulated = recorded.get("s" + id);
      assertThat(volumes[layout.volumeAt(id, 0.5)]).isEqualTo(simulated, within(1e-12));
      assertThat(segments[id]).isEqualTo(simulated, within(1e-12));
    }
  }

  /** GHK densities want a temperature, which is not what this is about. */
  private static String withoutCalcium(String text) {
    return text.replaceAll("\\s*<channelDensityGHK [^>]*>", "");
  }
}
