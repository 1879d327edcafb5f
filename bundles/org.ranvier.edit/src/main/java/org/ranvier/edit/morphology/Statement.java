/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.List;
import java.util.Map;
import org.ranvier.xml.edit.Fragment;

/** One statement of a group about which segments it holds, about to be written. */
sealed interface Statement {
  /** The element's name. */
  String element();

  /** How it is written. */
  Fragment print(SegmentPrinter printer);

  /** One segment. */
  record Member(DraftSegment segment) implements Statement {
    @Override
    public String element() {
      return "member";
    }

    @Override
    public Fragment print(SegmentPrinter printer) {
      return printer.leaf("member", Map.of("segment", Integer.toString(segment.id())));
    }
  }

  /** All segments of another group. */
  record Include(DraftGroup group) implements Statement {
    @Override
    public String element() {
      return "include";
    }

    @Override
    public Fragment print(SegmentPrinter printer) {
      return printer.leaf("include", Map.of("segmentGroup", group.id()));
    }
  }

  /** All segments between two, both included. */
  record Path(DraftSegment from, DraftSegment to) implements Statement {
    @Override
    public String element() {
      return "path";
    }

    @Override
    public Fragment print(SegmentPrinter printer) {
      return printer.element(
          "path", Map.of(), List.of(end(printer, "from", from), end(printer, "to", to)));
    }
  }

  /** A segment and all that hangs on it. */
  record SubTree(DraftSegment from) implements Statement {
    @Override
    public String element() {
      return "subTree";
    }

    @Override
    public Fragment print(SegmentPrinter printer) {
      return printer.element("subTree", Map.of(), List.of(end(printer, "from", from)));
    }
  }

  private static Fragment end(SegmentPrinter printer, String name, DraftSegment segment) {
    return printer.leaf(name, Map.of("segment", Integer.toString(segment.id())));
  }
}
