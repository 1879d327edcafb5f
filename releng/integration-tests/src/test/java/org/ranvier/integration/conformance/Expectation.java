/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Spike times that the authors of a model published.
 *
 * @param name name of the experiment in their file
 * @param resultFile result file, relative to the model's folder
 * @param timeColumn column of the time
 * @param valueColumn column of the recorded quantity; spikes are looked for in it
 * @param timeScale factor from the file's unit to ms
 * @param valueScale factor from the file's unit to that of the threshold
 * @param threshold value that a spike crosses; empty where a spike is a local maximum
 * @param spikeTimesMs the expected times
 * @param neuronTolerance relative tolerance that the authors grant NEURON; 0 where they state none
 */
record Expectation(
    String name,
    String resultFile,
    int timeColumn,
    int valueColumn,
    double timeScale,
    double valueScale,
    OptionalDouble threshold,
    List<Double> spikeTimesMs,
    double neuronTolerance) {}
