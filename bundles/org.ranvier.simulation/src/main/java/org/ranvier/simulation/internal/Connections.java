/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;
import org.ranvier.xml.ModelProblemException;

/** Makes the connections and inputs of a network. */
final class Connections {
  private final Assembly assembly;
  private final Network network;

  Connections(Assembly assembly, Network network) {
    this.assembly = assembly;
    this.network = network;
  }

  void connect() {
    for (Component child : network.component().children()) {
      if (child.isA("projection")) {
        project(child);
      } else if (child.isA("synapticConnection")) {
        synaptic(child);
      } else if (child.isA("explicitConnection")) {
        direct(child);
      } else if (child.isA("electricalProjection")) {
        child.children().forEach(c -> tunnel(child, c, "synapse", "synapse"));
      } else if (child.isA("continuousProjection")) {
        child.children().forEach(c -> tunnel(child, c, "preComponent", "postComponent"));
      } else if (child.isA("inputList")) {
        child.children().forEach(c -> input(child, c));
      } else if (child.isA("explicitInput")) {
        explicitInput(child);
      }
    }
  }

  // ---- events ------------------------------------------------------------------------------

  private void project(Component projection) {
    Optional<String> pre = projection.findText("presynapticPopulation");
    Optional<String> post = projection.findText("postsynapticPopulation");
    Optional<Component> synapse = Optional.empty();
    for (Component connection : projection.children()) {
      if (connection.isA("connection")) {
        Component own = synapse.orElseGet(() -> reference(projection, "synapse"));
        event(own, pre, post, connection);
        synapse = Optional.of(own);
      }
    }
  }

  private void event(
      Component synapse, Optional<String> pre, Optional<String> post, Component connection) {
    CellInstance from = network.member(connection, "preCellId", pre);
    CellInstance to = network.member(connection, "postCellId", post);
    Assembly.Sender sender =
        assembly.sender(
            from,
            place(connection, "preSegmentId", "preFractionAlong"),
            Optional.empty(),
            connection);
    Place place = place(connection, "postSegmentId", "postFractionAlong");
    Attached attached = assembly.attach(synapse, to, place, connection, weight(connection));
    assembly.connect(
        sender,
        attached.draft(),
        attached.instance(),
        Optional.empty(),
        delay(connection),
        connection);
  }

  private void synaptic(Component connection) {
    CellInstance from = network.member(connection, "from");
    CellInstance to = network.member(connection, "to");
    Assembly.Sender sender = assembly.sender(from, Place.DEFAULT, Optional.empty(), connection);
    Attached attached =
        assembly.attach(
            reference(connection, "synapse"), to, Place.DEFAULT, connection, weight(connection));
    assembly.connect(
        sender,
        attached.draft(),
        attached.instance(),
        Optional.empty(),
        delay(connection),
        connection);
  }

  /** Straight to a port of the receiving cell. */
  private void direct(Component connection) {
    Assembly.Sender sender =
        assembly.sender(
            network.member(connection, "from"), Place.DEFAULT, Optional.empty(), connection);
    if (network.member(connection, "to") instanceof CellInstance.Point(Draft draft, int i)) {
      assembly.connect(
          sender, draft, i, connection.findText("targetPort"), delay(connection), connection);
    } else {
      throw connection
          .element()
          .problem("the receiving cell has a shape and takes no events itself; a synapse does");
    }
  }

  // ---- both sides --------------------------------------------------------------------------

  private void tunnel(Component projection, Component connection, String onPre, String onPost) {
    Optional<String> pre = projection.findText("presynapticPopulation");
    Optional<String> post = projection.findText("postsynapticPopulation");
    CellInstance from = network.member(connection, "preCell", pre);
    CellInstance to = network.member(connection, "postCell", post);
    Attached one =
        assembly.attach(
            reference(connection, onPre),
            from,
            place(connection, "preSegment", "preFractionAlong"),
            connection,
            weight(connection));
    Attached other =
        assembly.attach(
            reference(connection, onPost),
            to,
            place(connection, "postSegment", "postFractionAlong"),
            connection,
            weight(connection));
    Attachment.join(assembly, one, other, connection);
    Attachment.join(assembly, other, one, connection);
  }

  // ---- inputs ------------------------------------------------------------------------------

  private void input(Component list, Component input) {
    if (input.isA("input")) {
      CellInstance to = network.member(input, "target", list.findText("population"));
      attachInput(reference(list, "component"), to, input);
    }
  }

  private void explicitInput(Component input) {
    attachInput(reference(input, "input"), network.member(input, "target"), input);
  }

  private void attachInput(Component source, CellInstance to, Component input) {
    if (to instanceof CellInstance.Point(Draft draft, int instance)
        && !source.isA("basePointCurrent")
        && !source.isA("basePointCurrentDL")
        && draft
            .component()
            .type()
            .members(org.ranvier.lems.type.TypeMember.Attachments.class)
            .isEmpty()) {
      throw input
          .element()
          .problem("%s cannot be put into %s".formatted(source, draft.component()));
    }
    assembly.attach(source, to, place(input, "segmentId", "fractionAlong"), input, weight(input));
  }

  // ---- attributes --------------------------------------------------------------------------

  private static Component reference(Component owner, String attribute) {
    return owner
        .findReference(attribute)
        .orElseThrow(
            () ->
                owner
                    .element()
                    .problem(
                        "this %s needs the attribute %s with the id of a component"
                            .formatted(owner.type(), attribute)));
  }

  private static Optional<Double> weight(Component connection) {
    return connection.element().findAttribute("weight").isPresent()
        ? connection.findValue("weight").map(Component.Value::si)
        : Optional.empty();
  }

  private static double delay(Component connection) {
    double delay =
        connection
            .findValue("delay")
            .map(value -> CoherentUnits.fromSi(value.si(), Dimension.TIME))
            .orElse(0.0);
    if (!(delay >= 0)) {
      throw new ModelProblemException(
          connection.location("delay"),
          "the delay is %s ms; 0 or more is expected".formatted(delay));
    }
    return delay;
  }

  private static Place place(Component asking, String segment, String fraction) {
    return Place.read(asking, segment, fraction);
  }
}
