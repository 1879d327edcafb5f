/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

/** Names for links and files. */
public final class Anchors {
  private Anchors() {}

  /** Letters, digits, - and _ of a text, all others made -. */
  public static String of(String text) {
    return text.replaceAll("[^A-Za-z0-9_-]+", "-");
  }
}
