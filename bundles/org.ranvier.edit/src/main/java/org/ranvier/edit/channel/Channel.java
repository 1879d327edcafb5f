/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ranvier.edit.gate.GateFunctions;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * An ion channel of a document.
 *
 * @param component what it is in LEMS
 * @param gates in the order of the text, sub-gates behind their gate
 * @param functions what the gates do, in the same order
 * @param scalings factors on its conductance
 */
public record Channel(
    Component component, List<Gate> gates, GateFunctions functions, List<Scaling> scalings) {
  private static final String BASE = "baseIonChannel";
  private static final Set<String> CORE =
      Set.of(BASE, "ionChannel", "ionChannelHH", "ionChannelKS", "ionChannelVShift");

  public Channel {
    gates = List.copyOf(gates);
    scalings = List.copyOf(scalings);
  }

  /**
   * The channels of the file that was read; those of files that it includes are not among them. May
   * take a while, and be called from any thread. What cannot be worked out is left out.
   */
  public static List<Channel> of(Model model) {
    if (model.files().isEmpty()) {
      return List.of();
    }
    XmlDocument file = model.files().getFirst();
    List<Channel> channels = new ArrayList<>();
    for (Component each : model.componentsOf(BASE)) {
      if (each.element().document() == file) {
        model
            .findSystem(each)
            .map(system -> ChannelReader.read(each, system))
            .ifPresent(channels::add);
      }
    }
    return channels;
  }

  /** Whether a document has a channel with gates of its own, as far as its text alone tells. */
  public static boolean isIn(XmlDocument document) {
    XmlElement root = document.findRoot().orElse(null);
    if (root == null) {
      return false;
    }
    Map<String, String> parents = new HashMap<>();
    root.elements("ComponentType")
        .forEach(
            type ->
                parents.put(
                    Objects.requireNonNullElse(type.attribute("name"), ""),
                    Objects.requireNonNullElse(type.attribute("extends"), "")));
    for (String name : root.elementCounts().keySet()) {
      String local = name.substring(name.indexOf(':') + 1);
      boolean typed = local.equals("Component");
      if ((typed || isChannel(local, parents))
          && root.elements(local).stream()
              .filter(each -> !typed || isChannel(Model.kindOf(each), parents))
              .anyMatch(each -> hasGate(each) || parents.containsKey(Model.kindOf(each)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isChannel(String type, Map<String, String> parents) {
    Set<String> seen = new HashSet<>();
    String at = type;
    while (parents.containsKey(at) && seen.add(at)) {
      at = parents.get(at);
    }
    return CORE.contains(at);
  }

  private static boolean hasGate(XmlElement channel) {
    return channel.elements().stream().anyMatch(each -> each.localName().startsWith("gate"));
  }

  /** Its id. */
  public String name() {
    return component.name();
  }

  /** The gate at a path in the channel. */
  public Gate gate(String path) {
    return gates.stream()
        .filter(each -> each.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name() + " has no gate " + path));
  }
}
