/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.Optional;
import java.util.OptionalInt;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.TreeSystem;
import org.ranvier.lems.type.Dynamics.Reduction;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Sum;
import org.ranvier.units.CoherentUnits;

/** Wires one attached instance to the cell it sits on: what it needs, and what it gives. */
final class Attachment {
  private final Assembly assembly;
  private final Attached attached;
  private final Component asking;

  /**
   * @param asking connection or input that attaches it, for messages
   */
  Attachment(Assembly assembly, Attached attached, Component asking) {
    this.assembly = assembly;
    this.attached = attached;
    this.asking = asking;
  }

  void wire() {
    switch (attached.cell()) {
      case CellInstance.Point point -> toPoint(point);
      case CellInstance.Shaped shaped -> toNode(shaped, attached.node());
    }
  }

  private Draft draft() {
    return attached.draft();
  }

  // ---- to a cell without a shape -----------------------------------------------------------

  private void toPoint(CellInstance.Point cell) {
    String destination = asking.text("destination", "");
    PointWiring wiring =
        assembly.wiring(draft(), cell.draft(), destination, key -> wiring(cell.draft()));
    wiring.apply(draft(), attached.instance(), cell.instance());
    for (PointWiring.Surrounding each : wiring.surroundings()) {
      feedFromSurroundings(cell, each.column(), each.name());
    }
  }

  private PointWiring wiring(Draft host) {
    PointWiring wiring = new PointWiring();
    int voltage = -1;
    for (int column : draft().inputs()) {
      String name = draft().lowered().mechanism().column(column).name();
      if (draft().system().findInput(name).orElse(null) instanceof FlatSystem.Required) {
        OptionalInt source = host.lowered().findColumn(name);
        Optional<Double> constant = constant(host, name);
        if (source.isPresent()) {
          wiring.feed(draft().feeds(column), host.source(source.getAsInt()));
          voltage = source.getAsInt() == host.lowered().mechanism().membrane() ? column : voltage;
        } else if (constant.isPresent()) {
          wiring.set(column, constant.get());
        } else {
          wiring.feedFromSurroundings(column, name);
        }
      }
    }
    String collection = collection(host.component());
    for (FlatSystem.Input input : host.system().inputs()) {
      if (input instanceof FlatSystem.Attached sum && sum.collection().equals(collection)) {
        addTo(host, sum, voltage, wiring);
      }
    }
    return wiring;
  }

  private static Optional<Double> constant(Draft host, String name) {
    String variable = host.system().findVariable(name).orElse(name);
    return Optional.ofNullable(host.lowered().constants().get(variable));
  }

  /** Feeds an input from the cell, or from what the cell stands in. */
  private void feedFrom(CellInstance.Point cell, int column, String name) {
    Draft host = cell.draft();
    OptionalInt source = host.lowered().findColumn(name);
    Optional<Double> constant = constant(host, name);
    if (source.isPresent()) {
      draft().feed(attached.instance(), column, host.source(source.getAsInt()), cell.instance());
    } else if (constant.isPresent()) {
      draft().set(attached.instance(), column, constant.get());
    } else {
      feedFromSurroundings(cell, column, name);
    }
  }

  private void feedFromSurroundings(CellInstance.Point cell, int column, String name) {
    Optional<Component.Value> enclosing = assembly.findEnclosing(cell, name);
    if (enclosing.isPresent()) {
      Component.Value value = enclosing.get();
      draft().set(attached.instance(), column, CoherentUnits.fromSi(value.si(), value.dimension()));
    } else if (!assembly.feedFromAround(draft(), attached.instance(), column, name)) {
      throw missing(name, cell.draft().component());
    }
  }

  private RuntimeException missing(String name, Component host) {
    return asking
        .element()
        .problem(
            "%s needs the quantity %s, which %s does not provide"
                .formatted(draft().component(), name, host));
  }

  private String collection(Component host) {
    Optional<String> named = asking.findText("destination");
    if (named.isPresent() && host.type().has(TypeMember.Attachments.class, named.get())) {
      return named.get();
    }
    for (TypeMember.Attachments member : host.type().members(TypeMember.Attachments.class)) {
      if (draft().component().isA(member.type())) {
        return member.name();
      }
    }
    return host.type().members(TypeMember.Attachments.class).stream()
        .findFirst()
        .map(TypeMember.Attachments::name)
        .orElseThrow(
            () ->
                asking
                    .element()
                    .problem(
                        "%s was found on %s, to which nothing can be attached"
                            .formatted(draft().component(), host)));
  }

  private void addTo(Draft host, FlatSystem.Attached sum, int voltage, PointWiring wiring) {
    if (sum.reduction() != Reduction.ADD) {
      throw host.component()
          .element()
          .problem(sum.name() + " is multiplied; attached values can only be added up");
    }
    OptionalInt value = draft().lowered().findColumn(sum.exposure());
    if (value.isEmpty()) {
      throw asking
          .element()
          .problem(
              "%s has no exposure %s, which %s adds up"
                  .formatted(draft().component(), sum.exposure(), host.component()));
    }
    Sum.Target target = new Sum.Target.GroupColumn(host.index(), host.column(sum.name()));
    wiring.add(assembly.wires().ends(draft(), value.getAsInt(), voltage, target));
  }

  // ---- to a place on a cable ---------------------------------------------------------------

  private void toNode(CellInstance.Shaped cell, int node) {
    int voltage = -1;
    for (int column : draft().inputs()) {
      String name = draft().lowered().mechanism().column(column).name();
      if (draft().system().findInput(name).orElse(null) instanceof FlatSystem.Required) {
        boolean fed =
            assembly.groups(cell).feed(draft(), attached.instance(), column, name, cell, node);
        if (!fed) {
          throw missing(name, cell.shape().component());
        }
        if (name.equals("v")) {
          voltage = column;
        }
      }
    }
    OptionalInt current = draft().lowered().findColumn("i");
    if (current.isEmpty()) {
      throw asking
          .element()
          .problem(
              "%s gives no current i; a cell with a shape needs one"
                  .formatted(draft().component()));
    }
    assembly
        .wires()
        .add(
            draft(),
            attached.instance(),
            current.getAsInt(),
            voltage,
            Assembly.nodeCurrent(),
            cell.firstNode() + node);
  }

  // ---- to its peer -------------------------------------------------------------------------

  /** Lets an instance see the one at the other end of a connection. */
  static void join(Assembly assembly, Attached one, Attached other, Component asking) {
    Attachment attachment = new Attachment(assembly, one, asking);
    for (int column : one.draft().inputs()) {
      String name = one.draft().lowered().mechanism().column(column).name();
      if (one.draft().system().findInput(name).orElse(null)
          instanceof FlatSystem.OfPeer(var n, var d, var p, String quantity)) {
        attachment.feedFromPeer(column, other, quantity);
      }
    }
  }

  /** What the peer computes, else what the peer sees of its own cell. */
  private void feedFromPeer(int column, Attached other, String quantity) {
    Draft peer = other.draft();
    OptionalInt copy = peer.lowered().findColumn(quantity + TreeSystem.SEEN);
    OptionalInt source = copy.isPresent() ? copy : peer.lowered().findColumn(quantity);
    boolean own =
        source.isPresent()
            && peer.lowered().mechanism().column(source.getAsInt()).kind() != Column.Kind.INPUT;
    if (own) {
      draft().feed(attached.instance(), column, peer.source(source.getAsInt()), other.instance());
      return;
    }
    switch (other.cell()) {
      case CellInstance.Point point -> feedFrom(point, column, quantity);
      case CellInstance.Shaped shaped -> {
        CableGroups groups = assembly.groups(shaped);
        if (!groups.feed(draft(), attached.instance(), column, quantity, shaped, other.node())) {
          throw missing(quantity, peer.component());
        }
      }
    }
  }
}
