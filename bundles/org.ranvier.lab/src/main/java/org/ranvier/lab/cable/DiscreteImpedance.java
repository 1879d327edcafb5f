/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import org.apache.commons.math3.complex.Complex;
import org.ranvier.morphology.CableLayout;

/**
 * How a cell that is cut into control volumes answers a sinusoidal current of one frequency: what a
 * simulation with vanishing time steps would come to. Beside {@link CableImpedance}, which knows no
 * control volumes, it tells how good the cutting is.
 *
 * <p>Two passes over the tree of nodes give the admittance on either side of each of them; a volume
 * has the admittance of its membrane, an edge the conductance between two centres.
 */
public final class DiscreteImpedance {
  private final int[] parent;
  private final double[] axial;

  /** Of a node and all behind it; of what is behind it as its parent feels it; of all the rest. */
  private final Complex[] behind;

  private final Complex[] entering;
  private final Complex[] before;

  private DiscreteImpedance(CableLayout layout, LinearMembrane membrane, double omegaPerMs) {
    this.parent = layout.parents();
    this.axial = layout.axialConductancesMicrosiemens(membrane.resistivityMegohmMicrometre());
    int size = parent.length;
    behind = new Complex[size];
    entering = new Complex[size];
    before = new Complex[size];
    double[] area = layout.areasUm2();
    double[] conductance = layout.areaMeans(membrane.conductanceMicrosiemensPerUm2());
    double[] capacitance = layout.areaMeans(membrane.capacitanceNanofaradPerUm2());
    for (int node = 0; node < size; node++) {
      behind[node] =
          new Complex(area[node] * conductance[node], area[node] * omegaPerMs * capacitance[node]);
    }
    for (int node = size - 1; node > 0; node--) {
      entering[node] = inSeries(axial[node], behind[node]);
      behind[parent[node]] = behind[parent[node]].add(entering[node]);
    }
    before[0] = Complex.ZERO;
    for (int node = 1; node < size; node++) {
      before[node] = inSeries(axial[node], beside(node));
    }
  }

  /**
   * @param frequencyKilohertz 0 for a steady current
   * @throws IllegalArgumentException a segment has no such membrane, or the frequency is negative
   */
  public static DiscreteImpedance of(
      CableLayout layout, LinearMembrane membrane, double frequencyKilohertz) {
    if (!(frequencyKilohertz >= 0 && frequencyKilohertz < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("frequency " + frequencyKilohertz + " kHz");
    }
    membrane.check(layout.morphology());
    return new DiscreteImpedance(layout, membrane, 2 * Math.PI * frequencyKilohertz);
  }

  private static Complex inSeries(double conductance, Complex admittance) {
    return admittance.multiply(conductance).divide(admittance.add(conductance));
  }

  /** The admittance of everything that meets the parent of a node but for the node itself. */
  private Complex beside(int node) {
    int above = parent[node];
    return before[above].add(behind[above]).subtract(entering[node]);
  }

  /** Potential of a node for a current that enters there, MΩ. */
  public Complex inputMegohm(int node) {
    return before[node].add(behind[node]).reciprocal();
  }

  /** Potentials of all nodes for a current that enters one of them, MΩ. A fresh array. */
  public Complex[] transferMegohm(int source) {
    Complex[] potentials = new Complex[parent.length];
    potentials[source] = inputMegohm(source);
    for (int node = source; node > 0; node = parent[node]) {
      potentials[parent[node]] = potentials[node].multiply(share(node, beside(node)));
    }
    for (int node = 1; node < potentials.length; node++) {
      if (potentials[node] == null) {
        potentials[node] = potentials[parent[node]].multiply(share(node, behind[node]));
      }
    }
    return potentials;
  }

  /** What part of a potential is left behind the axial resistance of a node. */
  private Complex share(int node, Complex load) {
    return load.add(axial[node]).reciprocal().multiply(axial[node]);
  }
}
