/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.List;

/**
 * A shape cut into segments, with its loops; serves any number of groups.
 *
 * @param schedule the cuts
 * @param segments the segments
 * @param loops what does them
 * @param isCompiled whether a compiler made the loops
 */
record Form(Schedule schedule, List<Segment> segments, Loops loops, boolean isCompiled) {
  /** Loops that need no compiler. */
  static Form interpreted(BlockCode.Shape shape) {
    Schedule schedule = new Schedule(shape, 1);
    return new Form(schedule, schedule.segments(), new InterpretedLoops(shape, schedule), false);
  }

  /** One loop for everything, without a compiler. */
  static Form straight(BlockCode.Shape shape) {
    Schedule schedule = Schedule.straight(shape);
    return new Form(schedule, schedule.segments(), new StraightLoops(shape, schedule), false);
  }

  /** One loop for everything, from a compiler. */
  static Form straight(BlockCode.Shape shape, LoopCompiler compiler) {
    Schedule schedule = Schedule.straight(shape);
    return new Form(schedule, schedule.segments(), compiler.compile(shape, schedule), true);
  }

  /** Loops from a compiler. */
  static Form compiled(BlockCode.Shape shape, LoopCompiler compiler) {
    Schedule schedule = new Schedule(shape, compiler.largestLoop());
    return new Form(schedule, schedule.segments(), compiler.compile(shape, schedule), true);
  }
}
