/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

/**
 * What a soma may be taken for.
 *
 * @param id the word for it on the command line and in files
 * @param meaning what it does, in a phrase
 * @param areaUm2 membrane area of the soma, µm²
 * @param volumeUm3 its volume, µm³
 * @param lengthUm its length, µm; a sphere counts with its diameter
 * @param pieces number of segments that it becomes
 * @param areaRatio its area divided by that of the recommended form
 * @param recommended whether it is what is done where nobody chooses
 */
public record SomaForm(
    String id,
    String meaning,
    double areaUm2,
    double volumeUm3,
    double lengthUm,
    int pieces,
    double areaRatio,
    boolean recommended) {}
