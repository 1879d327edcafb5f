/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ranvier.lems.flat.FlatSystem.Action;
import org.ranvier.lems.flat.FlatSystem.Handler;
import org.ranvier.lems.flat.FlatSystem.Route;
import org.ranvier.lems.flat.FlatSystem.Send;

/** Follows events inside a component: what is sent at one port is done at once where it arrives. */
final class EventExpansion {
  private final FlatSystem system;
  private final List<Action> result = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();

  private EventExpansion(FlatSystem system) {
    this.system = system;
  }

  static List<Action> atPort(FlatSystem system, String port) {
    EventExpansion expansion = new EventExpansion(system);
    expansion.arrive(port);
    return List.copyOf(expansion.result);
  }

  static List<Action> expand(FlatSystem system, List<Action> actions) {
    EventExpansion expansion = new EventExpansion(system);
    expansion.take(actions);
    return List.copyOf(expansion.result);
  }

  private void take(List<Action> actions) {
    for (Action action : actions) {
      if (action instanceof Send(String port)) {
        send(port);
      } else {
        result.add(action);
      }
    }
  }

  private void send(String port) {
    boolean leaves = system.outPorts().contains(port);
    for (Route route : system.routes()) {
      if (route.from().equals(port)) {
        if (route.delay() > 0) {
          leaves = true;
        } else {
          arrive(route.to());
        }
      }
    }
    if (leaves) {
      result.add(new Send(port));
    }
  }

  /** An event that comes back to a port that is still being served is not passed on again. */
  private void arrive(String port) {
    if (open.contains(port)) {
      return;
    }
    open.push(port);
    for (Handler handler : system.handlers()) {
      if (handler.port().equals(port)) {
        take(handler.actions());
      }
    }
    open.pop();
  }
}
