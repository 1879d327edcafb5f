/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import org.ranvier.solver.backend.step.Accesses;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.plan.Action;

/** What was handed on already in a list of actions, where columns share arrays. */
final class HandedColumns implements Accesses.Visitor {
  /** Buffers are equal where their contents are. */
  private record Handed(Source source, IntBuffer instances, IntBuffer indices) {}

  private final Memory memory;

  /** What the array of each column was handed last, as long as the source is the same. */
  private final Map<Source, Handed> last = new HashMap<>();

  HandedColumns(Memory memory) {
    this.memory = memory;
  }

  /** Whether an action has nothing left to do. */
  boolean isDone(Action action) {
    if (!(action instanceof Action.Hand(Gather gather))) {
      return false;
    }
    Source target = memory.home(gather.group(), gather.column());
    return target.equals(memory.home(gather.source())) || handed(gather).equals(last.get(target));
  }

  private Handed handed(Gather gather) {
    return new Handed(
        memory.home(gather.source()),
        IntBuffer.wrap(gather.instances()),
        IntBuffer.wrap(gather.indices()));
  }

  /** Takes note of what an action changes. */
  void note(Action action) {
    Accesses.of(action, this);
    if (action instanceof Action.Hand(Gather gather)) {
      last.put(memory.home(gather.group(), gather.column()), handed(gather));
    }
  }

  @Override
  public void reads(int group, int column) {
    // Reading changes nothing.
  }

  @Override
  public void writes(int group, int column) {
    changed(memory.home(group, column));
  }

  @Override
  public void writesVoltage() {
    changed(new Source.NodeVoltage());
  }

  /** Handlers may change anything. */
  @Override
  public void events() {
    last.clear();
  }

  private void changed(Source array) {
    last.remove(array);
    last.values().removeIf(handed -> handed.source.equals(array));
  }
}
