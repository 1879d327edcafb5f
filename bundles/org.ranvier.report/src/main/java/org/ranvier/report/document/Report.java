/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.document;

import java.util.List;

/**
 * A report.
 *
 * @param title what it is about
 * @param language of its words, as in {@code zh-CN}
 * @param blocks from top to bottom
 * @param colophon how it came about, below everything
 */
public record Report(String title, String language, List<Block> blocks, List<Line> colophon) {
  public Report {
    blocks = List.copyOf(blocks);
    colophon = List.copyOf(colophon);
  }
}
