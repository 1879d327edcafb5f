/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.examples;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The catalogue of the embedded examples, in the order in which a gallery shows them. */
public final class Examples {
  private static final List<Example> ALL =
      List.of(
          new Example(
              "hh-cell",
              List.of("HHCell.cell.nml", "HHCell.net.nml", "LEMS_HHCell.xml"),
              "LEMS_HHCell.xml"),
          new Example(
              "ball-and-stick",
              List.of("BallAndStick.cell.nml", "BallAndStick.net.nml", "LEMS_BallAndStick.xml"),
              "LEMS_BallAndStick.xml"),
          new Example(
              "pyramidal-cell",
              List.of(
                  "Channels.nml", "Pyramidal.cell.nml", "Pyramidal.net.nml", "LEMS_Pyramidal.xml"),
              "LEMS_Pyramidal.xml"),
          new Example(
              "synaptic-network",
              List.of("Cells.nml", "Network.net.nml", "LEMS_Network.xml"),
              "LEMS_Network.xml"),
          new Example(
              "izhikevich",
              List.of("Izhikevich.net.nml", "LEMS_Izhikevich.xml"),
              "LEMS_Izhikevich.xml"),
          // Last, as its preview takes some seconds.
          new Example(
              "layer5-pyramidal-cell",
              List.of(
                  "Layer5Rates.nml",
                  "Layer5Channels.nml",
                  "Layer5Calcium.xml",
                  "Layer5.morph.nml",
                  "Layer5.cell.nml",
                  "Layer5Step.net.nml",
                  "LEMS_Layer5Step.xml",
                  "Layer5Volley.xml",
                  "Layer5Bac.net.nml",
                  "LEMS_Layer5Bac.xml"),
              "LEMS_Layer5Step.xml"));

  private Examples() {}

  /** All examples. */
  public static List<Example> all() {
    return ALL;
  }

  /** The example of this id, where there is one. */
  public static Optional<Example> find(String id) {
    return ALL.stream().filter(example -> example.id().equals(id)).findFirst();
  }

  /**
   * The example of this id.
   *
   * @throws NoSuchElementException there is none; the message names those that exist
   */
  public static Example get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no example "
                        + id
                        + "; there are "
                        + String.join(", ", ALL.stream().map(Example::id).toList())));
  }
}
