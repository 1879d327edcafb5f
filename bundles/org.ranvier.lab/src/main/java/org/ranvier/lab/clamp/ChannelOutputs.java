/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.lems.flat.FlatSystem;

/** What is worth recording of a channel: its gates, and the states of its kinetic schemes. */
final class ChannelOutputs {
  private static final String SHARE = "q";

  private final FlatSystem system;

  ChannelOutputs(FlatSystem system) {
    this.system = system;
  }

  /**
   * Variables of the shares of open gates, by the gate's path; sub-gates of fractional ones
   * included, states of schemes not.
   */
  Map<String, String> gates() {
    Map<String, String> gates = new LinkedHashMap<>();
    List<String> states =
        system.kineticSchemes().stream().flatMap(each -> each.occupancies().stream()).toList();
    system
        .exposures()
        .forEach(
            (path, variable) -> {
              String part = parent(path);
              if (path.equals(child(part, SHARE))
                  && states.stream().noneMatch(s -> parent(s).equals(part))) {
                gates.put(part.isEmpty() ? system.component().name() : part, variable);
              }
            });
    return gates;
  }

  /** Variables of the states of schemes, by the state's path. */
  Map<String, String> occupancies() {
    Map<String, String> occupancies = new LinkedHashMap<>();
    system
        .kineticSchemes()
        .forEach(
            scheme -> scheme.occupancies().forEach(each -> occupancies.put(parent(each), each)));
    return occupancies;
  }

  private static String child(String part, String name) {
    return part.isEmpty() ? name : part + "/" + name;
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
