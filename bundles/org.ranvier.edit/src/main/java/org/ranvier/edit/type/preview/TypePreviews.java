/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.type.preview.TypePreview.Axis;
import org.ranvier.edit.type.preview.TypePreview.Curve;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeChecker;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Kernels;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.units.Dimension;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.TextRange;

/**
 * Tries out a ComponentType: a component of it, as the model has one or with typical values, runs
 * for a short time. What it requires is supplied: a potential is swept where it has no states, and
 * stepped where it has; event ports get a regular train; attachments get a step.
 */
public final class TypePreviews {
  private static final int MOST_CURVES = 12;

  private final ComponentType type;
  private final LemsModel model;
  private final Map<String, String> chosen;
  private final TypicalValues typical;
  private final List<AssumedValue> values = new ArrayList<>();

  private TypePreviews(ComponentType type, LemsModel model, Map<String, String> chosen) {
    this.type = type;
    this.model = model;
    this.chosen = chosen;
    this.typical = new TypicalValues(model.units());
  }

  /**
   * Tries a type out on the calling thread; takes a fraction of a second.
   *
   * @param chosen values by name, where others than the assumed ones are wanted
   * @return what it gave; empty where it was cancelled
   */
  public static Optional<TypePreview> of(
      ComponentType type, LemsModel model, Map<String, String> chosen, Cancellation cancellation) {
    TypePreviews trial = new TypePreviews(type, model, chosen);
    try {
      TypePreview preview = trial.run(cancellation);
      return cancellation.isCancelled() ? Optional.empty() : Optional.of(preview);
    } catch (PreviewRefusedException | ModelProblemException | RunFailedException e) {
      return Optional.of(
          new TypePreview.Refused(trial.values, withoutOurNames(String.valueOf(e.getMessage()))));
    }
  }

  /** Names of the stage mean nothing to the author of the type. */
  private static String withoutOurNames(String message) {
    return message
        .replaceAll("\\s*\\(in \\S+ previewed_\\w+\\)", "")
        .replaceAll("\\s?previewed_\\w+", "");
  }

  private TypePreview run(Cancellation cancellation) {
    checkType();
    SubjectText subject = new SubjectText(type, model, typical, chosen);
    values.addAll(subject.values());
    FlatSystem alone = alone(subject);
    PreviewTimes times = PreviewTimes.of(alone);
    List<String> shown = shown(alone);
    PreviewText text = new PreviewText(model);
    text.add(subject.referred());
    Stage stage = new Stage(alone, typical, model.units(), chosen, times, text);
    values.addAll(stage.values());
    stage.write(type.name(), subject.attributes(), subject.content());
    List<String> recorded = new ArrayList<>();
    stage.varied().ifPresent(each -> recorded.add(each.name()));
    shown.forEach(each -> recorded.add(Stage.SUBJECT + "/" + each));
    text.add(simulation(recorded, times));
    PreparedRun run = load(text);
    return curves(run, stage, alone, cancellation);
  }

  private void checkType() {
    Map<String, Dimension> globals = new LinkedHashMap<>();
    model.constants().forEach((name, value) -> globals.put(name, value.dimension()));
    // What could not be read of the type comes first; the rest may only follow from it.
    List<ModelProblem> wrong = new ArrayList<>(readingProblems());
    wrong.addAll(new TypeChecker(model.types(), model.units(), globals).check(type));
    if (!wrong.isEmpty()) {
      throw new PreviewRefusedException(wrong.getFirst().message());
    }
    if (type.exposures().isEmpty()) {
      throw new PreviewRefusedException(EditMessages.of("preview.noExposure"));
    }
  }

  private List<ModelProblem> readingProblems() {
    String file = type.location().file();
    TextRange declared = type.declaration().element().range();
    return model.problems().stream()
        .filter(each -> each.location().file().equals(file))
        .filter(each -> declared.contains(each.location().range()))
        .toList();
  }

  private FlatSystem alone(SubjectText subject) {
    LemsModel small =
        LemsModel.of(
            new PreviewText(model)
                .add(subject.referred())
                .add(
                    "<Component id=\"%1$s\" type=\"%2$s\"%3$s>%4$s</Component>"
                        .formatted(
                            Stage.SUBJECT, type.name(), subject.attributes(), subject.content()))
                .read());
    Component component =
        small
            .find(Stage.SUBJECT)
            .orElseThrow(
                () ->
                    new PreviewRefusedException(reason(small, EditMessages.of("preview.notMade"))));
    TextRange own = component.element().range();
    for (ModelProblem each : small.problems()) {
      TextRange at = each.location().range();
      boolean ours = each.location().file().equals(component.location().file());
      if (ours && own.start() <= at.start() && at.end() <= own.end()) {
        throw new PreviewRefusedException(each.message());
      }
    }
    return new Flattener(small).flatten(component);
  }

  private static String reason(LemsModel small, String otherwise) {
    return small.problems().stream().findFirst().map(ModelProblem::message).orElse(otherwise);
  }

  private List<String> shown(FlatSystem alone) {
    List<String> shown =
        type.exposures().stream()
            .map(TypeMember.Exposure::name)
            .filter(name -> alone.findVariable(name).isPresent())
            .limit(MOST_CURVES)
            .toList();
    if (shown.isEmpty()) {
      throw new PreviewRefusedException(EditMessages.of("preview.base"));
    }
    return shown;
  }

  private static String simulation(List<String> recorded, PreviewTimes times) {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < recorded.size(); i++) {
      columns.append("<OutputColumn id=\"c%d\" quantity=\"%s\"/>".formatted(i, recorded.get(i)));
    }
    return """
        <Simulation id="previewed_run" target="%s" length="%s ms" step="%s ms">
          <OutputFile id="previewed_file" fileName="preview.dat">%s</OutputFile>
        </Simulation>
        <Target component="previewed_run"/>"""
        .formatted(Stage.NAME, times.durationMs(), times.stepMs(), columns);
  }

  private PreparedRun load(PreviewText text) {
    LemsModel staged = LemsModel.of(text.read());
    if (staged.find("previewed_run").isEmpty()) {
      throw new PreviewRefusedException(reason(staged, "It cannot be run."));
    }
    return SimulationLoader.load(
        RunDescription.builder(Path.of("preview.xml"))
            .threads(1)
            .kernels(Kernels.INTERPRETED)
            .build(),
        staged);
  }

  private TypePreview curves(
      PreparedRun run, Stage stage, FlatSystem alone, Cancellation cancellation) {
    Samples samples = new Samples(run.info().recordings().size());
    RunResult result = run.watch(samples, cancellation);
    double[] times = samples.times();
    List<Curve> curves = new ArrayList<>();
    for (Recording each : run.info().recordings()) {
      boolean given = stage.varied().isPresent() && each.index() == 0;
      String name = each.quantity().substring(each.quantity().lastIndexOf('/') + 1);
      curves.add(new Curve(name, each.unit(), given, samples.values(each)));
    }
    boolean swept =
        stage.varied().isPresent() && alone.states().isEmpty() && alone.conditions().isEmpty();
    boolean against = swept && !chosen.containsKey(stage.varied().orElseThrow().name());
    if (!result.completed() && !cancellation.isCancelled()) {
      throw new PreviewRefusedException("The run ended before its time.");
    }
    return against
        ? new TypePreview.Ran(
            values,
            new Axis(
                curves.getFirst().name(), curves.getFirst().unit(), curves.getFirst().values()),
            curves.subList(1, curves.size()))
        : new TypePreview.Ran(values, new Axis("t", "ms", times), curves);
  }

  /** Keeps what a run tells. */
  private static final class Samples implements RunListener {
    private final List<SampleBlock> blocks = new ArrayList<>();
    private final int recordings;

    Samples(int recordings) {
      this.recordings = recordings;
    }

    @Override
    public synchronized void samples(SampleBlock block) {
      blocks.add(block);
    }

    synchronized double[] times() {
      return blocks.stream().flatMapToDouble(each -> Arrays.stream(each.timeMs())).toArray();
    }

    synchronized double[] values(Recording recording) {
      if (recording.index() >= recordings) {
        throw new IllegalArgumentException(recording.quantity());
      }
      return blocks.stream()
          .flatMapToDouble(each -> Arrays.stream(each.values()[recording.index()]))
          .map(si -> si * recording.unitPerSi())
          .toArray();
    }
  }
}
