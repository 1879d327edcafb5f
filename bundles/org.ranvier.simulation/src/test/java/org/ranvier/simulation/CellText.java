/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.nio.file.Path;

/**
 * The text of a cell with a shape in a network of its own, built up from the parts that a test is
 * about. Without further ado: a cylinder of 20 µm by 20 µm, 1 µF/cm², 1 kΩ·cm, −65 mV, 6.3 °C.
 */
final class CellText {
  static final double AREA = Math.PI * 20 * 20;
  static final double KELVIN = 279.45;

  private String type = "cell";
  private String components = "";
  private String morphology =
      """
      <segment id="0"><proximal x="0" y="0" z="0" diameter="20"/>
        <distal x="20" y="0" z="0" diameter="20"/></segment>
      """;
  private String membrane = "";
  private String interior = "";
  private String common =
      """
      <spikeThresh value="0mV"/>
      <specificCapacitance value="1 uF_per_cm2"/>
      <initMembPotential value="-65mV"/>
      """;
  private String axial = "<resistivity value=\"1 kohm_cm\"/>";
  private String inputs = "";
  private String temperature = "6.3 degC";

  /** Components outside of the cell. */
  CellText with(String text) {
    components += text;
    return this;
  }

  CellText ofType(String cellType) {
    type = cellType;
    return this;
  }

  CellText shape(String segmentsAndGroups) {
    morphology = segmentsAndGroups;
    return this;
  }

  /** Densities and populations. */
  CellText membrane(String text) {
    membrane += text;
    return this;
  }

  /** Species. */
  CellText interior(String text) {
    interior += text;
    return this;
  }

  CellText startingAt(double millivolts) {
    common =
        common.replaceAll(
            "initMembPotential value=\"[^\"]*\"",
            "initMembPotential value=\"" + millivolts + "mV\"");
    return this;
  }

  /** Threshold, capacitance and initial potential. */
  CellText commonly(String text) {
    common = text;
    return this;
  }

  CellText axially(String text) {
    axial = text;
    return this;
  }

  /** Input lists and the like in the network. */
  CellText network(String text) {
    inputs += text;
    return this;
  }

  CellText at(String degrees) {
    temperature = degrees;
    return this;
  }

  /** Two pools where the type of cell has them. */
  private String suffix() {
    return type.endsWith("2CaPools") ? "2CaPools" : "";
  }

  String biophysics(String attributes) {
    String two = suffix();
    return "<biophysicalProperties"
        + two
        + " "
        + attributes
        + "><membraneProperties"
        + two
        + ">"
        + membrane
        + common
        + "</membraneProperties"
        + two
        + "><intracellularProperties"
        + two
        + ">"
        + interior
        + axial
        + "</intracellularProperties"
        + two
        + "></biophysicalProperties"
        + two
        + ">";
  }

  String morphology(String attributes) {
    return "<morphology " + attributes + ">" + morphology + "</morphology>";
  }

  /** The model file of the cell with everything inside. */
  Path write(Path folder, String length, String step, String... quantities) {
    String cell =
        "<"
            + type
            + " id=\"cell\">"
            + morphology("id=\"shape\"")
            + biophysics("id=\"bio\"")
            + "</"
            + type
            + ">";
    return writeWith(folder, cell, length, step, quantities);
  }

  /** The model file with this text for the cell. */
  Path writeWith(Path folder, String cell, String length, String step, String... quantities) {
    String network =
        "<network id=\"net\" type=\"networkWithTemperature\" temperature=\""
            + temperature
            + "\">"
            + "<population id=\"pop\" component=\"cell\" size=\"1\"/>"
            + inputs
            + "</network>";
    return ModelFiles.lems(
        folder, components + cell + network, "net", ModelFiles.record(quantities), length, step);
  }

  RunResult run(Path folder, String length, String step, String... quantities) {
    return ModelFiles.run(write(folder, length, step, quantities));
  }

  /** Values of the quantities at the start, SI. */
  double[] start(Path folder, String... quantities) {
    return run(folder, "0.1ms", "0.1ms", quantities).traces().stream()
        .mapToDouble(trace -> trace.values()[0])
        .toArray();
  }
}
