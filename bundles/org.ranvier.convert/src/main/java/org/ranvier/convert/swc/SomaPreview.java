/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each choice would make of a soma, to be compared before one is made.
 *
 * @param sampleCount number of samples of the soma, 0 where the tree starts with a neurite
 * @param recommended what the samples most probably mean; empty where there is no soma
 * @param options every choice that the samples allow
 */
public record SomaPreview(int sampleCount, Optional<SomaChoice> recommended, List<Option> options) {
  /**
   * One choice.
   *
   * @param areaUm2 membrane area of the soma, µm²
   * @param volumeUm3 its volume, µm³
   * @param lengthUm its length, µm; a sphere counts with its diameter
   * @param pieces number of segments that it becomes
   * @param areaRatio its area divided by that of the recommended choice
   */
  public record Option(
      SomaChoice choice,
      double areaUm2,
      double volumeUm3,
      double lengthUm,
      int pieces,
      double areaRatio) {}

  public SomaPreview {
    options = List.copyOf(options);
  }

  public static SomaPreview of(SwcTree tree) {
    Optional<Soma> found = Soma.of(tree);
    if (found.isEmpty()) {
      return new SomaPreview(0, Optional.empty(), List.of());
    }
    Soma soma = found.get();
    SomaChoice recommended = soma.recommended();
    double area = soma.findShape(recommended).orElseThrow().areaUm2();
    List<Option> options = new ArrayList<>();
    for (SomaChoice choice : SomaChoice.values()) {
      soma.findShape(choice)
          .ifPresent(
              shape ->
                  options.add(
                      new Option(
                          choice,
                          shape.areaUm2(),
                          shape.volumeUm3(),
                          shape.lengthUm(),
                          shape.pieces().size(),
                          shape.areaUm2() / area)));
    }
    return new SomaPreview(soma.sampleCount(), Optional.of(recommended), options);
  }

  /** Whether the samples allow a choice. */
  public boolean allows(SomaChoice choice) {
    return options.stream().anyMatch(option -> option.choice() == choice);
  }
}
