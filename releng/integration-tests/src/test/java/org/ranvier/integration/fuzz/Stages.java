/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.source.SourceDocument;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Validator;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.XmlLimits;

/**
 * Takes a model through everything from its text to its first time steps. A stage may end well or
 * say what is wrong with the model and where; whatever else it does is a defect of ours.
 */
final class Stages {
  /** What a user must never read. */
  private static final Pattern OUR_WORDS =
      Pattern.compile(
          "\\bjava\\.|org\\.ranvier|Exception|@[0-9a-f]{6,8}\\b|Optional\\[|\\bnull\\b");

  private static final int LONGEST_MESSAGE = 2000;

  /** What a stage did that it should not. */
  record Defect(String stage, Throwable what) {}

  private interface Stage {
    void run() throws IOException;
  }

  private final Validator validator = Validator.standard();
  private final List<Defect> defects = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private volatile String stage = "";
  private boolean completed;

  /** All that went wrong in {@link #check}. */
  List<Defect> defects() {
    return defects;
  }

  /** What the model's author was told. */
  List<String> messages() {
    return messages;
  }

  /** Whether the model ran. */
  boolean completed() {
    return completed;
  }

  /** What is being done now. */
  String current() {
    return stage;
  }

  /**
   * @param folder where the mutant's files are
   * @param outputs where the run may write
   */
  void check(Mutant mutant, Path folder, Path outputs) {
    defects.clear();
    messages.clear();
    completed = false;
    Path start = folder.resolve(mutant.seed().start());
    // The mutated file comes first; what else there is came with it.
    mutant.changed().keySet().stream()
        .limit(2)
        .forEach(
            file -> {
              stage("read", () -> read(folder.resolve(file)));
              stage("source", () -> source(folder.resolve(file)));
            });
    stage("validate", () -> validator.validate(start).forEach(this::look));
    stage("lems", () -> LemsModel.read(start).problems().forEach(this::look));
    PreparedRun[] run = new PreparedRun[1];
    stage(
        "lower",
        () ->
            run[0] =
                SimulationLoader.load(
                    RunDescription.builder(start).outputDirectory(outputs).build()));
    if (run[0] != null) {
      stage("run", () -> run(run[0]));
    }
    stage = "";
  }

  private void stage(String name, Stage action) {
    stage = name;
    try {
      action.run();
    } catch (ModelProblemException e) {
      look(e.location(), e.getMessage());
    } catch (RunFailedException e) {
      look(SourceLocation.startOf("run"), e.getMessage());
    } catch (Throwable e) { // everything that a user should never meet
      defects.add(new Defect(name, e));
    }
  }

  private void read(Path file) {
    if (Files.exists(file)) {
      XmlFile content = XmlFile.read(file, XmlLimits.standard());
      XmlDocument tolerant = XmlDocument.parseTolerantly(file.toString(), content.text());
      tolerant.problems().forEach(this::look);
      tolerant.findRoot().ifPresent(root -> root.descendants().forEach(each -> each.text()));
    }
    XmlDocument.read(file);
  }

  private void source(Path file) {
    SourceDocument document = SourceDocument.open(file);
    document.problems().forEach(this::look);
    String text = document.text();
    document.replaceText(text.substring(0, text.length() / 2));
    document.replaceText(text);
  }

  /** Two steps, or the few more that are taken before the listener is asked again. */
  private void run(PreparedRun run) {
    Cancellation cancellation = new Cancellation();
    double enough = 2 * run.info().timeStepMs();
    run.run(
        new RunListener() {
          @Override
          public void progress(double reachedMs, double durationMs) {
            if (reachedMs >= enough) {
              cancellation.cancel();
            }
          }
        },
        cancellation);
    completed = true;
  }

  // ---- what is said ------------------------------------------------------------------------

  private void look(ModelProblem problem) {
    look(problem.location(), problem.message());
  }

  private void look(Finding finding) {
    look(finding.location(), finding.message());
  }

  private void look(SourceLocation location, String message) {
    String text = location + ": " + message;
    if (messages.size() < 100) {
      messages.add(stage + "\t" + text);
    }
    if (message == null
        || message.isBlank()
        || message.length() > LONGEST_MESSAGE
        || location.file().isBlank()
        || location.line() < 1
        || location.column() < 1) {
      defects.add(new Defect(stage, new AssertionError("a message of no use: " + cut(text))));
    } else if (OUR_WORDS.matcher(message.replaceAll("\"[^\"]*\"", "")).find()) {
      defects.add(new Defect(stage, new AssertionError("a message in our words: " + cut(text))));
    }
  }

  private static String cut(String text) {
    return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
  }
}
