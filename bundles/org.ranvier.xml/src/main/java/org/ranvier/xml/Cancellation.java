/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lets work over documents be given up in the middle of it, however long its loops are: whoever
 * goes through the elements of one of these documents, in the thread of the work, is stopped by a
 * {@link CancellationException}. The work itself need not ask. Other documents that it reads, such
 * as the definitions of the language, which are kept for others, are not cut short.
 */
public final class Cancellation {
  private static final ScopedValue<Cancellation> CURRENT = ScopedValue.newInstance();

  /** To ask may take a lock, to look into an element takes less. */
  private static final int STEPS_PER_QUESTION = 64;

  private final BooleanSupplier isCancelled;
  private final Predicate<XmlDocument> concerned;
  private int steps;

  private Cancellation(BooleanSupplier isCancelled, Predicate<XmlDocument> concerned) {
    this.isCancelled = isCancelled;
    this.concerned = concerned;
  }

  /**
   * Does work that is stopped when nobody waits for it any more.
   *
   * @param isCancelled asked again and again, in the calling thread
   * @param documents those that the work is about
   * @throws CancellationException when that said so
   */
  public static <T> T during(
      BooleanSupplier isCancelled, Collection<XmlDocument> documents, Supplier<T> work) {
    return during(isCancelled, Set.copyOf(documents)::contains, work);
  }

  /**
   * Reads a document, unless nobody waits for it any more before its end is reached. What is kept
   * for others must not be read in it.
   *
   * @param isCancelled asked again and again, in the calling thread
   * @throws CancellationException when that said so
   */
  public static XmlDocument reading(BooleanSupplier isCancelled, Supplier<XmlDocument> reading) {
    return during(isCancelled, _ -> true, reading);
  }

  private static <T> T during(
      BooleanSupplier isCancelled, Predicate<XmlDocument> concerned, Supplier<T> work) {
    Cancellation cancellation = new Cancellation(isCancelled, concerned);
    return ScopedValue.where(CURRENT, cancellation).call(work::get);
  }

  /**
   * Goes on unless the work of this thread is over; for loops over what was found in a document.
   *
   * @throws CancellationException when it is
   */
  public static void step(XmlDocument document) {
    if (CURRENT.isBound()) {
      CURRENT.get().stepIn(document);
    }
  }

  private void stepIn(XmlDocument document) {
    if (++steps % STEPS_PER_QUESTION == 0
        && concerned.test(document.whole())
        && isCancelled.getAsBoolean()) {
      throw new CancellationException("nobody waits for this any more");
    }
  }
}
