/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.playback.RecordedRun;
import org.ranvier.edit.playback.Track;
import org.ranvier.simulation.RecordedPlace;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunInfo;
import org.ranvier.ui.run.plot.Curve;

/** The recordings of a session that are places on shapes, for views that draw cells. */
final class SessionRecordings implements RecordedRun {
  private final SimulationSession session;

  SessionRecordings(SimulationSession session) {
    this.session = session;
  }

  @Override
  public String title() {
    return session.title();
  }

  @Override
  public Instant started() {
    return session.started();
  }

  @Override
  public boolean isOver() {
    return session.state().isOver();
  }

  @Override
  public double reachedMs() {
    return session.curves().stream().mapToDouble(Curve::lastTimeMs).max().orElse(0);
  }

  @Override
  public double durationMs() {
    return session.info().map(RunInfo::durationMs).orElse(0.0);
  }

  @Override
  public List<Track> tracks() {
    List<Recording> recordings = session.info().map(RunInfo::recordings).orElse(List.of());
    List<Curve> curves = session.curves();
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < Math.min(recordings.size(), curves.size()); i++) {
      Curve curve = curves.get(i);
      recordings.get(i).place().ifPresent(place -> tracks.add(new CurveTrack(place, curve)));
    }
    return tracks;
  }

  private record CurveTrack(RecordedPlace recorded, Curve curve) implements Track {
    @Override
    public Place place() {
      return new Place(
          recorded.cell(),
          recorded.shape(),
          recorded.file(),
          recorded.segment(),
          recorded.quantity());
    }

    @Override
    public String unit() {
      return curve.unit().symbol();
    }

    @Override
    public double at(double timeMs) {
      return curve.between(timeMs);
    }

    @Override
    public double low() {
      return curve.size() == 0 ? Double.NaN : curve.valueRange()[0];
    }

    @Override
    public double high() {
      return curve.size() == 0 ? Double.NaN : curve.valueRange()[1];
    }
  }
}
