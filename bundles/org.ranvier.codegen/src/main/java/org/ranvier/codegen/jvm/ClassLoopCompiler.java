/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.codegen.jvm;

import java.lang.invoke.MethodHandles;
import org.ranvier.solver.block.BlockCode;
import org.ranvier.solver.block.LoopCompiler;
import org.ranvier.solver.block.Loops;
import org.ranvier.solver.block.Schedule;

/** Makes a hidden class for each shape. */
public final class ClassLoopCompiler implements LoopCompiler {
  /** HotSpot does not vectorise much larger loops unless it is told to unroll more. */
  private static final int LARGEST_LOOP = 24;

  @Override
  public String name() {
    return "classes";
  }

  @Override
  public int largestLoop() {
    return Integer.getInteger("ranvier.largestLoop", LARGEST_LOOP);
  }

  @Override
  public Loops compile(BlockCode.Shape shape, Schedule schedule) {
    byte[] bytes = new LoopClassWriter(shape, schedule).write();
    try {
      return (Loops)
          MethodHandles.lookup()
              .defineHiddenClass(bytes, true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a generated class cannot be used", e);
    }
  }
}
