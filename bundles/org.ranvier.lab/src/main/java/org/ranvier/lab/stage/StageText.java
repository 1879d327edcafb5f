/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.units.Dimension;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlEscape;

/** The LEMS model in which a component runs alone, as text. */
final class StageText {
  private static final String NAME = "ranvierStage";

  /** The file that it would be. */
  static final String FILE = "LEMS_" + NAME + ".xml";

  private static final String SUBJECT = "subject";

  private final StagedPart part;
  private final List<Train> trains;
  private final List<String> recorded;
  private final double durationMs;
  private final double stepMs;
  private final StringBuilder dimensions = new StringBuilder();
  private final StringBuilder members = new StringBuilder();
  private final StringBuilder dynamics = new StringBuilder();
  private int number;

  StageText(
      StagedPart part,
      Map<String, Supply> supplied,
      List<Train> trains,
      List<String> recorded,
      double durationMs,
      double stepMs) {
    this.part = part;
    this.trains = trains;
    this.recorded = recorded;
    this.durationMs = durationMs;
    this.stepMs = stepMs;
    for (FlatSystem.Input each : part.system().inputs()) {
      supply(each, supplied);
    }
  }

  private void supply(FlatSystem.Input input, Map<String, Supply> supplied) {
    Supply supply = supplied.get(input.name());
    if (!(input instanceof FlatSystem.Required) || supply == null) {
      throw new ModelProblemException(
          part.component().location(),
          "%s needs %s, which is not supplied where it runs alone"
              .formatted(part.component(), input.name()));
    }
    String dimension = dimension(input.dimension());
    String value = constant(dimension, supply.before());
    if (!supply.isHeld()) {
      String change = constant(dimension, supply.during() - supply.before());
      String start = constant("time", supply.startMs() / 1e3);
      String end = constant("time", supply.endMs() / 1e3);
      value +=
          supply.isRamp()
              ? " + %s * t / %s".formatted(change, end)
              : " + %s * (H(t - %s) - H(t - %s))".formatted(change, start, end);
    }
    members.append("<Exposure name=\"%s\" dimension=\"%s\"/>\n".formatted(input.name(), dimension));
    dynamics.append(
        "<DerivedVariable name=\"%1$s\" exposure=\"%1$s\" dimension=\"%2$s\" value=\"%3$s\"/>\n"
            .formatted(input.name(), dimension, value));
  }

  /** The name of a dimension; of one that has none, a new one. */
  private String dimension(Dimension d) {
    if (d.isNone()) {
      return "none";
    }
    String name =
        LemsModel.core().units().findName(d).orElseGet(() -> NAME + "_dimension" + number++);
    if (name.startsWith(NAME)) {
      dimensions.append(
          "<Dimension name=\"%s\" m=\"%d\" l=\"%d\" t=\"%d\" i=\"%d\" k=\"%d\" n=\"%d\" j=\"%d\"/>\n"
              .formatted(name, d.m(), d.l(), d.t(), d.i(), d.k(), d.n(), d.j()));
    }
    return name;
  }

  private String constant(String dimension, double si) {
    String name = NAME + "_c" + number;
    String unit = dimension.equals("none") ? "" : " " + NAME + "_u" + number;
    number++;
    if (!unit.isEmpty()) {
      dimensions.append(
          "<Unit symbol=\"%s\" dimension=\"%s\" power=\"0\"/>\n"
              .formatted(unit.strip(), dimension));
    }
    members.append(
        "<Constant name=\"%s\" dimension=\"%s\" value=\"%s%s\"/>\n"
            .formatted(name, dimension, si, unit));
    return name;
  }

  /**
   * @param place where the file would be, beside the one with the component
   */
  String text(Path place) {
    StringBuilder children = new StringBuilder();
    StringBuilder sources = new StringBuilder();
    StringBuilder connections = new StringBuilder();
    for (int i = 0; i < trains.size(); i++) {
      connect(i, children, sources, connections);
    }
    return """
        <Lems>
          <Include file="NeuroML2CoreTypes.xml"/>
          <Include file="RanvierPlasticity.xml"/>
          <Include file="%2$s"/>
          %3$s
          %4$s
          <ComponentType name="%1$s">
            <ComponentReference name="subject" type="%5$s"/>
            %6$s
            <Dynamics>%7$s</Dynamics>
            <Structure><ChildInstance component="subject"/>%8$s%9$s</Structure>
          </ComponentType>
          <Component id="%1$s" type="%1$s" subject="%10$s">%11$s</Component>
          <Simulation id="%1$s_run" target="%1$s" length="%12$s ms" step="%13$s ms">
            <OutputFile id="%1$s_file" fileName="stage.dat">%14$s</OutputFile>
          </Simulation>
          <Target component="%1$s_run"/>
        </Lems>
        """
        .formatted(
            NAME,
            XmlEscape.value(relative(place), '"'),
            dimensions,
            train(),
            part.component().type().name(),
            members,
            dynamics,
            sources,
            connections,
            XmlEscape.value(part.name(), '"'),
            children,
            durationMs,
            stepMs,
            columns());
  }

  /** A train as a child of the stage, and where its events go. */
  private void connect(
      int i, StringBuilder children, StringBuilder sources, StringBuilder connections) {
    Train each = trains.get(i);
    String train = "train" + i;
    members.append("<Child name=\"%s\" type=\"%s_train\"/>\n".formatted(train, NAME));
    children.append(
        "<%s first=\"%s ms\" interval=\"%s ms\" count=\"%d\"/>\n"
            .formatted(train, each.firstMs(), each.intervalMs(), each.count()));
    int slash = each.port().lastIndexOf('/');
    String to = slash < 0 ? SUBJECT : SUBJECT + "/" + each.port().substring(0, slash);
    sources.append(
        "<With instance=\"%1$s\" as=\"%1$s\"/><With instance=\"%2$s\" as=\"target%3$d\"/>\n"
            .formatted(train, to, i));
    connections.append(
        "<EventConnection from=\"%s\" to=\"target%d\" sourcePort=\"out\" targetPort=\"%s\"/>\n"
            .formatted(train, i, each.port().substring(slash + 1)));
  }

  private String columns() {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < recorded.size(); i++) {
      columns.append(
          "<OutputColumn id=\"c%d\" quantity=\"%s\"/>\n".formatted(i, path(recorded.get(i))));
    }
    return columns.toString();
  }

  /** What the stage itself supplies is recorded by its name. */
  private String path(String asked) {
    boolean supplied =
        part.system().findInput(asked).isPresent() && !part.system().exposures().containsKey(asked);
    return supplied ? asked : SUBJECT + "/" + asked;
  }

  private String relative(Path place) {
    Path file = part.file().toAbsolutePath().normalize();
    Path folder = place.getParent();
    return (folder == null ? file : folder.relativize(file)).toString().replace('\\', '/');
  }

  /** Sends at the step that is nearest to a time. */
  private String train() {
    return """
        <ComponentType name="%1$s_train">
          <Parameter name="first" dimension="time"/>
          <Parameter name="interval" dimension="time"/>
          <Parameter name="count" dimension="none"/>
          <Property name="weight" dimension="none" defaultValue="1"/>
          <Constant name="half" dimension="time" value="%2$s ms"/>
          <EventPort name="out" direction="out"/>
          <Dynamics>
            <StateVariable name="next" dimension="time"/>
            <StateVariable name="sent" dimension="none"/>
            <OnStart>
              <StateAssignment variable="next" value="first"/>
              <StateAssignment variable="sent" value="0"/>
            </OnStart>
            <OnCondition test="t + half .geq. next .and. sent .lt. count">
              <StateAssignment variable="sent" value="sent + 1"/>
              <StateAssignment variable="next" value="next + interval"/>
              <EventOut port="out"/>
            </OnCondition>
          </Dynamics>
        </ComponentType>
        """
        .formatted(NAME, stepMs / 2);
  }
}
