/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

/**
 * Goes through a long list one stretch ahead: while one stretch is looked at, another processor
 * reads the next. A list that is left before its end leaves nothing behind but one stretch.
 */
final class ReadAhead<T> implements Iterator<T> {
  private static final int STRETCH = 512;
  private static final int WORTH_READING_AHEAD = 4096;
  private static final boolean ONE_PROCESSOR = Runtime.getRuntime().availableProcessors() == 1;

  private final Iterator<? extends T> source;
  private final XmlDocument document;
  private List<T> now = List.of();
  private CompletableFuture<List<T>> next;
  private int at;

  /**
   * @param source read by one thread at a time, not always the same
   * @param document that it is a part of
   */
  ReadAhead(Iterator<? extends T> source, XmlDocument document) {
    this.document = document;
    this.source = source;
    this.next = CompletableFuture.supplyAsync(this::stretch);
  }

  /** Whether there is something to win with so many. */
  static boolean isWorth(int count) {
    return count >= WORTH_READING_AHEAD && !ONE_PROCESSOR;
  }

  private List<T> stretch() {
    List<T> read = new ArrayList<>(STRETCH);
    while (read.size() < STRETCH && source.hasNext()) {
      read.add(source.next());
    }
    return read;
  }

  @Override
  public boolean hasNext() {
    if (at == now.size()) {
      now = next.join();
      at = 0;
      if (!now.isEmpty()) {
        next = CompletableFuture.supplyAsync(this::stretch);
      }
    }
    return at < now.size();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Cancellation.step(document);
    return now.get(at++);
  }
}
