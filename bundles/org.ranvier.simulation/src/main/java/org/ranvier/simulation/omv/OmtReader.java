/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;

/** Reads one {@code .omt} file and the {@code .mep} file that it names. */
final class OmtReader {
  /** Where a test states none, as Open Source Brain's own program has it. */
  private static final double DEFAULT_TOLERANCE = 0.1;

  private static final Set<String> MODEL_ENDINGS = Set.of(".xml", ".nml");

  /** Observables that ask an engine about its own way of holding a model. */
  private static final Set<String> OF_OTHERS =
      Set.of("morphology", "temperature", "activation variables", "input resistance", "timeseries");

  /**
   * An expectation as one engine is held to it.
   *
   * @param mep file with the expectation
   * @param name name of the experiment
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Entry(
      Path mep, String name, String observable, double[] expected, OmvExperiment.Variant variant) {}

  /**
   * A file's content.
   *
   * @param model absolute path of the target
   * @param runnable whether that is a model of ours
   * @param problems what is wrong with the file
   * @param skipped what is not for us, with the reason
   */
  record Content(
      Path model,
      boolean runnable,
      List<Entry> entries,
      List<ModelProblem> problems,
      List<String> skipped) {}

  private final Path file;
  private final List<Entry> entries = new ArrayList<>();
  private final List<ModelProblem> problems = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  private OmtReader(Path file) {
    this.file = file;
  }

  static Content read(Path file) {
    return new OmtReader(file.toAbsolutePath().normalize()).read();
  }

  private Content read() {
    try {
      return read(YamlNode.read(file));
    } catch (ModelProblemException problem) {
      note(problem);
      return content(file, false);
    }
  }

  private Content read(YamlNode test) {
    YamlNode target = test.get("target");
    String engine = test.get("engine").text();
    if (engine.startsWith("jNeuroML_validate")) {
      skipped.add("engine " + engine + ": nothing is run; ranvier validate checks models");
      return content(target.path(), false);
    }
    Path model = target.path();
    String name = model.toString().toLowerCase(Locale.ROOT);
    if (MODEL_ENDINGS.stream().noneMatch(name::endsWith)) {
      skipped.add(
          "engine %s: %s is not a LEMS or NeuroML file".formatted(engine, model.getFileName()));
      return content(model, false);
    }
    if (!Files.isRegularFile(model)) {
      note(target.problem("the target %s is not there".formatted(target.text())));
      return content(model, false);
    }
    readExperiments(test, engine);
    return content(model, true);
  }

  private Content content(Path model, boolean runnable) {
    return new Content(model, runnable, entries, problems, skipped);
  }

  private void note(ModelProblemException problem) {
    problems.add(new ModelProblem(problem.location(), String.valueOf(problem.getMessage())));
  }

  private void readExperiments(YamlNode test, String engine) {
    Optional<YamlNode> experiments = test.find("experiments");
    if (experiments.isEmpty()) {
      return;
    }
    Optional<YamlNode> mep = test.find("mep");
    Path mepFile = mep.map(YamlNode::path).orElse(file);
    try {
      if (mep.isPresent() && !Files.isRegularFile(mepFile)) {
        throw mep.get().problem("the file %s is not there".formatted(mep.get().text()));
      }
      YamlNode expectations = (mep.isPresent() ? YamlNode.read(mepFile) : test).get("experiments");
      for (Map.Entry<String, YamlNode> each : experiments.get().entries().entrySet()) {
        readExperiment(each.getKey(), each.getValue(), engine, mepFile, expectations);
      }
    } catch (ModelProblemException problem) {
      note(problem);
    }
  }

  private void readExperiment(
      String name, YamlNode experiment, String engine, Path mep, YamlNode expectations) {
    try {
      Map<String, YamlNode> observables = experiment.get("observables").entries();
      for (Map.Entry<String, YamlNode> each : observables.entrySet()) {
        String observable = each.getKey();
        if (OF_OTHERS.contains(observable)) {
          skipped.add(name + ": \"" + observable + "\" asks an engine about its own files");
        } else if (!observable.equals("dry")) {
          double[] expected = expected(expectations.get(name).get("expected").get(observable));
          Measure measure = MeasureReader.read(observable, each.getValue());
          double tolerance =
              each.getValue().find("tolerance").map(YamlNode::number).orElse(DEFAULT_TOLERANCE);
          var variant = new OmvExperiment.Variant(engine, tolerance, measure);
          entries.add(new Entry(mep, name, observable, expected, variant));
        }
      }
    } catch (ModelProblemException problem) {
      note(problem);
    }
  }

  private static double[] expected(YamlNode values) {
    return values.isList() ? values.numbers() : new double[] {values.number()};
  }
}
