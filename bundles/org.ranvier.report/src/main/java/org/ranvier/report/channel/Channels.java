/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import java.util.List;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.UsualBath;
import org.ranvier.edit.gate.Bath;
import org.ranvier.lems.component.Component;
import org.ranvier.report.ReportRequest;
import org.ranvier.validation.Model;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/**
 * The channels of a file that somebody asks for.
 *
 * @param channels in the order of the file
 * @param unknown channels whose equations cannot be worked out
 * @param bath that their curves are computed in
 */
public record Channels(List<Channel> channels, List<Component> unknown, Bath bath) {
  public Channels {
    channels = List.copyOf(channels);
    unknown = List.copyOf(unknown);
  }

  /**
   * The channels of a model's first file.
   *
   * @throws ModelProblemException the file cannot be read
   * @throws IllegalArgumentException there is no channel of the id that is asked for; the message
   *     says which there are
   */
  public static Channels of(Model model, ReportRequest request) {
    XmlDocument file = file(model);
    List<Component> all =
        model.componentsOf("baseIonChannel").stream()
            .filter(each -> each.element().document() == file)
            .toList();
    List<Component> asked =
        all.stream()
            .filter(each -> request.subject().map(each.name()::equals).orElse(true))
            .toList();
    if (asked.isEmpty() && request.subject().isPresent()) {
      throw new IllegalArgumentException(
          "there is no channel \"%s\" in %s; %s"
              .formatted(request.subject().get(), file.fileName(), names(all)));
    }
    List<Channel> found = Channel.of(model);
    List<Channel> channels =
        found.stream().filter(each -> asked.contains(each.component())).toList();
    List<Component> unknown =
        asked.stream().filter(each -> model.findSystem(each).isEmpty()).toList();
    return new Channels(channels, unknown, bath(model, found, request));
  }

  private static Bath bath(Model model, List<Channel> channels, ReportRequest request) {
    Bath usual = UsualBath.of(model, channels);
    return request.celsius().isPresent() ? usual.at(request.celsius().getAsDouble()) : usual;
  }

  /** No channel, where something else is asked for. */
  public static Channels none(Model model, ReportRequest request) {
    file(model);
    return new Channels(List.of(), List.of(), bath(model, List.of(), request));
  }

  private static String names(List<Component> all) {
    return all.isEmpty()
        ? "there are none"
        : "there are " + String.join(", ", all.stream().map(Component::name).toList());
  }

  /** The first file. */
  static XmlDocument file(Model model) {
    if (model.files().isEmpty()) {
      throw model.problems().getFirst().asException();
    }
    return model.files().getFirst();
  }

  /** Temperature of curves and values, in °C. */
  public double celsius() {
    return bath.celsius();
  }

  public boolean isEmpty() {
    return channels.isEmpty() && unknown.isEmpty();
  }
}
