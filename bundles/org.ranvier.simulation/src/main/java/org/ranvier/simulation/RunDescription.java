/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is enough to repeat a run. Everything but the model may be left open; the model's own {@code
 * Simulation} decides then.
 *
 * @param model the LEMS or NeuroML file
 * @param durationMs length of the run in ms
 * @param timeStepMs time step in ms
 * @param method integration method; what the model asks for, or {@link Method#NEURON}, where left
 *     open
 * @param tolerance of the steps of {@link Method#ADAPTIVE}; that of the model, or {@link
 *     StepTolerance#USUAL}, where left open
 * @param backend name of the back end; the best available one where left open
 * @param threads threads that may compute; as many as there are processors where left open. Results
 *     do not depend on it
 * @param kernels how equations are computed; {@link Kernels#FASTER} where left open. Results do not
 *     depend on it
 * @param seed seed of every random number; that of the model, or 1234, where left open
 * @param outputDirectory where output files go instead of beside the model
 * @param wholeCellPool whether a concentration is that of the whole cell, with all its current of
 *     the ion and all its membrane, as in jLEMS, instead of one of each control volume
 * @param recordings paths of quantities to record besides those of the model; a star in the place
 *     of a segment stands for each segment that has the quantity: {@link RecordableCell#everywhere}
 */
public record RunDescription(
    Path model,
    OptionalDouble durationMs,
    OptionalDouble timeStepMs,
    Optional<Method> method,
    Optional<StepTolerance> tolerance,
    Optional<String> backend,
    OptionalInt threads,
    Optional<Kernels> kernels,
    OptionalLong seed,
    Optional<Path> outputDirectory,
    boolean wholeCellPool,
    List<String> recordings) {

  /** Refuses times that are not positive numbers. */
  public RunDescription {
    recordings = List.copyOf(recordings);
    requirePositive("duration", durationMs);
    requirePositive("time step", timeStepMs);
    if (threads.isPresent() && threads.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "%d threads were asked for; a number above zero is expected"
              .formatted(threads.getAsInt()));
    }
  }

  private static void requirePositive(String what, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble()))) {
      throw new IllegalArgumentException(
          "the %s is %s ms; a number above zero is expected".formatted(what, value.getAsDouble()));
    }
  }

  /** A description that takes everything from the model. */
  public static RunDescription of(Path model) {
    return builder(model).build();
  }

  public static Builder builder(Path model) {
    return new Builder(model);
  }

  /** Collects the parts of a description. */
  public static final class Builder {
    private final Path model;
    private OptionalDouble durationMs = OptionalDouble.empty();
    private OptionalDouble timeStepMs = OptionalDouble.empty();
    private Optional<Method> method = Optional.empty();
    private Optional<StepTolerance> tolerance = Optional.empty();
    private Optional<String> backend = Optional.empty();
    private OptionalInt threads = OptionalInt.empty();
    private Optional<Kernels> kernels = Optional.empty();
    private OptionalLong seed = OptionalLong.empty();
    private Optional<Path> outputDirectory = Optional.empty();
    private boolean wholeCellPool;
    private List<String> recordings = List.of();

    private Builder(Path model) {
      this.model = model;
    }

    public Builder durationMs(double value) {
      durationMs = OptionalDouble.of(value);
      return this;
    }

    public Builder timeStepMs(double value) {
      timeStepMs = OptionalDouble.of(value);
      return this;
    }

    public Builder method(Method value) {
      method = Optional.of(value);
      return this;
    }

    public Builder tolerance(StepTolerance value) {
      tolerance = Optional.of(value);
      return this;
    }

    public Builder backend(String name) {
      backend = Optional.of(name);
      return this;
    }

    public Builder threads(int value) {
      threads = OptionalInt.of(value);
      return this;
    }

    public Builder kernels(Kernels value) {
      kernels = Optional.of(value);
      return this;
    }

    public Builder seed(long value) {
      seed = OptionalLong.of(value);
      return this;
    }

    public Builder outputDirectory(Path directory) {
      outputDirectory = Optional.of(directory);
      return this;
    }

    public Builder wholeCellPool(boolean value) {
      wholeCellPool = value;
      return this;
    }

    public Builder recordings(List<String> paths) {
      recordings = List.copyOf(paths);
      return this;
    }

    public RunDescription build() {
      return new RunDescription(
          model,
          durationMs,
          timeStepMs,
          method,
          tolerance,
          backend,
          threads,
          kernels,
          seed,
          outputDirectory,
          wholeCellPool,
          recordings);
    }
  }
}
