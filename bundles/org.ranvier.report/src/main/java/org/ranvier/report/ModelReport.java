/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ranvier.edit.channel.Channel;
import org.ranvier.lems.component.Component;
import org.ranvier.report.channel.ChannelSection;
import org.ranvier.report.channel.Channels;
import org.ranvier.report.channel.Sources;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Line;
import org.ranvier.report.document.Report;
import org.ranvier.report.document.Span;
import org.ranvier.report.part.Parts;
import org.ranvier.validation.AlikeFindings;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/**
 * The report of a file: its channels, synapses and models of a concentration with equations,
 * numbers and curves. All numbers come from the equations that the solver runs.
 */
public final class ModelReport {
  private final Model model;
  private final XmlDocument file;
  private final List<Finding> findings;
  private final List<Block> blocks = new ArrayList<>();

  private ModelReport(Model model) {
    this.model = model;
    this.file = model.files().getFirst();
    this.findings =
        AlikeFindings.thinned(Validator.standard().validate(model)).stream()
            .filter(each -> each.location().file().equals(file.fileName()))
            .toList();
  }

  /**
   * Reports on the first file of a model. May take seconds.
   *
   * @throws ModelProblemException the file cannot be read, or holds nothing to report on
   * @throws IllegalArgumentException the file has nothing of the id that is asked for
   */
  public static Report of(Model model, ReportRequest request) {
    List<Component> parts = parts(model, request);
    boolean partOnly = request.subject().isPresent() && !parts.isEmpty();
    Channels channels = partOnly ? Channels.none(model, request) : Channels.of(model, request);
    if (channels.isEmpty() && parts.isEmpty()) {
      throw nothing(model);
    }
    ModelReport report = new ModelReport(model);
    report.blocks.addAll(Sources.of(report.file.root()));
    channels.unknown().forEach(report::addUnknown);
    for (Channel each : channels.channels()) {
      report.blocks.addAll(ChannelSection.of(model, each, channels.bath()));
    }
    Parts sections = new Parts(model, channels.celsius());
    parts.forEach(each -> report.blocks.addAll(sections.section(each)));
    report.addFindings();
    return new Report(
        report.fileName(),
        ReportMessages.language(),
        report.blocks,
        report.colophon(request.generator()));
  }

  /** Synapses and pools that are asked for. */
  private static List<Component> parts(Model model, ReportRequest request) {
    return Parts.of(model).stream()
        .filter(each -> request.subject().map(each.name()::equals).orElse(true))
        .toList();
  }

  /** The problem of a file that has nothing to report on. */
  public static ModelProblemException nothing(Model model) {
    XmlDocument file = model.files().getFirst();
    return new ModelProblemException(
        file.root().location(),
        "there is no ion channel, synapse or concentration model in this file; an element such as"
            + " ionChannelHH is expected");
  }

  private String fileName() {
    String name = file.fileName().replace('\\', '/');
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The reason is among the findings; where it is not, it is said here. */
  private void addUnknown(Component channel) {
    Line line = new Line(List.of(new Span.Strong(ReportMessages.of("notComputed")))).and(" ");
    boolean found = findings.stream().anyMatch(Finding::isError);
    String why =
        found
            ? ReportMessages.of("seeFindings", channel.name())
            : model.problemOf(channel).map(ModelProblem::message).orElse("");
    blocks.add(new Block.Notice(Block.Kind.ERROR, line.and(why)));
  }

  /** What validation finds in the file itself. */
  private void addFindings() {
    if (findings.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(1, ReportMessages.of("findings"), "findings"));
    for (Finding each : findings) {
      Block.Kind kind =
          switch (each.severity()) {
            case ERROR -> Block.Kind.ERROR;
            case WARNING -> Block.Kind.WARNING;
            case INFO -> Block.Kind.REMARK;
          };
      String word =
          switch (each.severity()) {
            case ERROR -> ReportMessages.of("error");
            case WARNING -> ReportMessages.of("warning");
            case INFO -> ReportMessages.of("remark");
          };
      blocks.add(
          new Block.Notice(
              kind,
              new Line(List.of(new Span.Strong(word)))
                  .and(" ")
                  .and(
                      ReportMessages.of(
                          "atLine",
                          each.location().element(),
                          each.location().line(),
                          each.message()))));
    }
  }

  private List<Line> colophon(String generator) {
    return List.of(
        Line.of(ReportMessages.of("written", generator)),
        Line.of(fileName() + ", SHA-256 ").and(new Span.Code(hash())));
  }

  /** Of the text as it is; the same as of the file where that is UTF-8 and saved. */
  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(file.text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
