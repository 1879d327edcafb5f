/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.ListenerList;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.recording.RecordedRuns;

/** The runs of this workbench, newest last. Views listen here; nothing in it touches widgets. */
public final class SimulationSessions {
  /** Told, in the thread of the change, that a session appeared or changed its state. */
  public interface Listener {
    void changed(SimulationSession session);
  }

  /**
   * Runs whose curves are kept; older ones are forgotten so that a day of work does not fill the
   * memory.
   */
  private static final int KEPT = 20;

  private static final SimulationSessions WORKBENCH = new SimulationSessions();

  private final List<SimulationSession> sessions = new ArrayList<>();
  private final Map<SimulationSession, SessionRecordings> recordings = new HashMap<>();
  private @Nullable SimulationSession chosen;
  private final ListenerList<Listener> listeners = new ListenerList<>();

  /** The one list of this workbench. */
  public static SimulationSessions workbench() {
    return WORKBENCH;
  }

  public void add(SimulationSession session) {
    List<SessionRecordings> forgotten = new ArrayList<>();
    SessionRecordings recorded = new SessionRecordings(session);
    synchronized (sessions) {
      sessions.add(session);
      recordings.put(session, recorded);
      chosen = null;
      while (sessions.size() > KEPT && sessions.getFirst().state().isOver()) {
        forgotten.add(recordings.remove(sessions.removeFirst()));
      }
    }
    RecordedRuns.workbench().add(recorded);
    forgotten.forEach(RecordedRuns.workbench()::remove);
    tell(session);
  }

  public Optional<SimulationSession> latest() {
    synchronized (sessions) {
      return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.getLast());
    }
  }

  /** The run that views show: the one that was chosen, else the latest. */
  public Optional<SimulationSession> current() {
    synchronized (sessions) {
      return chosen != null && sessions.contains(chosen) ? Optional.of(chosen) : latest();
    }
  }

  /** Has views show a run until another one starts. */
  public void choose(SimulationSession session) {
    synchronized (sessions) {
      if (session == chosen) {
        return;
      }
      chosen = session;
    }
    tell(session);
  }

  /** The last run of the same model that started before this one. */
  public Optional<SimulationSession> before(SimulationSession session) {
    synchronized (sessions) {
      return sessions.subList(0, Math.max(0, sessions.indexOf(session))).reversed().stream()
          .filter(each -> each.description().model().equals(session.description().model()))
          .findFirst();
    }
  }

  public List<SimulationSession> all() {
    synchronized (sessions) {
      return List.copyOf(sessions);
    }
  }

  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  public void removeListener(Listener listener) {
    listeners.remove(listener);
  }

  void tell(SimulationSession session) {
    listeners.forEach(listener -> listener.changed(session));
    RecordedRuns.workbench().changed();
  }
}
