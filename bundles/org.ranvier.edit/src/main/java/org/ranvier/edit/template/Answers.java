/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.edit.template.Parameter.Kind;
import org.ranvier.simulation.Recordable;

/** What was answered to what a template asks for. Never changes. */
public final class Answers {
  private final Map<String, String> texts;
  private final Map<String, List<Recordable>> recordings;

  private Answers(Map<String, String> texts, Map<String, List<Recordable>> recordings) {
    this.texts = texts;
    this.recordings = recordings;
  }

  /** The answers that a template proposes at a place: an id that is free, the first component. */
  public static Answers proposed(Template template, Site site) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Parameter each : template.parameters()) {
      texts.put(each.name(), proposal(each, site));
    }
    return new Answers(texts, Map.of());
  }

  private static String proposal(Parameter parameter, Site site) {
    return switch (parameter.kind()) {
      case ID -> site.freeId(parameter.initial());
      case COMPONENT ->
          parameter.needed()
              ? site.fitting(parameter).stream().findFirst().map(ProjectParts.Found::key).orElse("")
              : "";
      case CHOICE ->
          parameter.initial().isEmpty() && !parameter.choices().isEmpty()
              ? parameter.choices().getFirst().value()
              : parameter.initial();
      case QUANTITY, NUMBER, COUNT, SWITCH, TEXT, RECORDINGS -> parameter.initial();
    };
  }

  public Answers with(String parameter, String text) {
    Map<String, String> next = new LinkedHashMap<>(texts);
    next.put(parameter, text);
    return new Answers(next, recordings);
  }

  /** With the quantities that a simulation shows. */
  public Answers with(String parameter, List<Recordable> chosen) {
    Map<String, List<Recordable>> next = new LinkedHashMap<>(recordings);
    next.put(parameter, List.copyOf(chosen));
    return new Answers(texts, next);
  }

  /** The answer; empty where there is none. */
  public String text(String parameter) {
    return texts.getOrDefault(parameter, "").strip();
  }

  /** The quantities that a simulation shows; empty where none were chosen. */
  public List<Recordable> recordings(String parameter) {
    return recordings.getOrDefault(parameter, List.of());
  }

  /** These, and for what another template asks for by the same name and kind the same answers. */
  public Answers carriedTo(Template from, Template to, Site site) {
    Answers next = proposed(to, site);
    for (Parameter each : to.parameters()) {
      boolean same =
          from.parameters().stream()
              .anyMatch(
                  other ->
                      other.name().equals(each.name())
                          && other.kind() == each.kind()
                          && other.kind() != Kind.ID
                          && other.dimension().equals(each.dimension())
                          && !text(other.name()).equals(other.initial()));
      if (same) {
        next = next.with(each.name(), text(each.name()));
      }
    }
    return next;
  }
}
