/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.List;
import java.util.Map;

/**
 * What is in a model.
 *
 * @param files all files of the model, the one asked for first
 * @param simulations what can be run
 * @param networks networks
 * @param cells cells with a morphology
 * @param channels ion channels
 * @param others ids of all other components, by type
 * @param problems number of problems that reading it found; {@code validate} names them
 */
record ModelInfo(
    List<String> files,
    List<SimulationInfo> simulations,
    List<NetworkInfo> networks,
    List<CellInfo> cells,
    List<ChannelInfo> channels,
    Map<String, List<String>> others,
    int problems) {

  /**
   * A simulation.
   *
   * @param lengthMs length in ms
   * @param stepMs time step in ms
   * @param records recorded quantities and events as paths
   * @param writes names of output files
   */
  record SimulationInfo(
      String id,
      String target,
      double lengthMs,
      double stepMs,
      List<String> records,
      List<String> writes) {}

  /** A network. */
  record NetworkInfo(
      String id,
      List<PopulationInfo> populations,
      List<ProjectionInfo> projections,
      List<String> inputs) {}

  /**
   * Cells of one kind.
   *
   * @param layout rule that lays them out: random, grid, unstructured; empty where there is none
   */
  record PopulationInfo(String id, String component, int size, String layout) {}

  /** Connections of one kind. */
  record ProjectionInfo(String id, String from, String to, String synapse, int connections) {}

  /**
   * A cell with a shape.
   *
   * @param compartments number of control volumes that a run divides it into
   * @param lengthUm total length in µm
   * @param areaUm2 membrane area in µm²
   * @param densities channel densities and populations, each as the channel's id
   */
  record CellInfo(
      String id,
      int segments,
      int groups,
      int sections,
      int compartments,
      double lengthUm,
      double areaUm2,
      List<String> densities) {}

  /**
   * An ion channel.
   *
   * @param gates gates with their powers, e.g. {@code m^3}
   */
  record ChannelInfo(String id, String type, List<String> gates) {}
}
