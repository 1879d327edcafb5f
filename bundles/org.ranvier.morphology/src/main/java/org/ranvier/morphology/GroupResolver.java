/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.xml.XmlElement;

/** Works out which segments each group holds. */
final class GroupResolver {
  private final SegmentTree tree;
  private final Map<String, SegmentGroup> groups;
  private final Attributes attributes;
  private final Map<Integer, Integer> indexOfId = new HashMap<>();
  private final Map<String, SegmentSet> resolved = new LinkedHashMap<>();
  private final Map<String, Frame> open = new LinkedHashMap<>();

  /**
   * Number of the group that last claimed each segment: what makes a segment count once in a group.
   */
  private final int[] claimedBy;

  private int closed;

  /**
   * A group while it is being resolved: what it holds so far, with repetitions, and which statement
   * is next.
   */
  private static final class Frame {
    final SegmentGroup group;
    int[] mentioned = new int[16];
    int count;
    int nextPart;

    Frame(SegmentGroup group) {
      this.group = group;
    }

    void add(int index) {
      if (count == mentioned.length) {
        mentioned = Arrays.copyOf(mentioned, 2 * count);
      }
      mentioned[count++] = index;
    }
  }

  GroupResolver(SegmentTree tree, Map<String, SegmentGroup> groups, Attributes attributes) {
    this.tree = tree;
    this.groups = groups;
    this.attributes = attributes;
    this.claimedBy = new int[tree.size()];
    for (Segment segment : tree.segments()) {
      indexOfId.put(segment.id(), segment.index());
    }
  }

  /** Segments by group id; statements that cannot be resolved are reported and left out. */
  Map<String, SegmentSet> resolve() {
    for (SegmentGroup group : groups.values()) {
      resolve(group);
    }
    return resolved;
  }

  /** Depth first over includes with a stack of our own: files decide how deep they nest. */
  private void resolve(SegmentGroup start) {
    Deque<Frame> stack = new ArrayDeque<>();
    push(stack, start);
    while (!stack.isEmpty()) {
      Frame frame = stack.peek();
      if (frame.nextPart == frame.group.parts().size()) {
        resolved.put(frame.group.id(), close(frame));
        open.remove(frame.group.id());
        stack.pop();
      } else if (apply(frame, frame.group.parts().get(frame.nextPart), stack)) {
        frame.nextPart++;
      }
    }
  }

  private SegmentSet close(Frame frame) {
    closed++;
    int kept = 0;
    for (int i = 0; i < frame.count; i++) {
      int index = frame.mentioned[i];
      if (claimedBy[index] != closed) {
        claimedBy[index] = closed;
        frame.mentioned[kept++] = index;
      }
    }
    return new SegmentSet(Arrays.copyOf(frame.mentioned, kept));
  }

  private void push(Deque<Frame> stack, SegmentGroup group) {
    if (!resolved.containsKey(group.id())) {
      Frame frame = new Frame(group);
      open.put(group.id(), frame);
      stack.push(frame);
    }
  }

  /** Whether the statement is done; if not, the group it needs now lies on the stack. */
  private boolean apply(Frame frame, GroupPart part, Deque<Frame> stack) {
    switch (part) {
      case GroupPart.Member(int id, XmlElement element) ->
          findIndex(id, element).ifPresent(frame::add);
      case GroupPart.Path path -> addPath(frame, path);
      case GroupPart.SubTree(int fromId, XmlElement element) ->
          findIndex(fromId, fromOrTo(element, "from"))
              .ifPresent(root -> tree.subTree(root).forEach(frame::add));
      case GroupPart.Include include -> {
        return include(frame, include, stack);
      }
    }
    return true;
  }

  private boolean include(Frame frame, GroupPart.Include include, Deque<Frame> stack) {
    String id = include.groupId();
    SegmentGroup group = groups.get(id);
    if (id.equals(Morphology.ALL)) {
      for (int i = 0; i < tree.size(); i++) {
        frame.add(i);
      }
    } else if (group == null) {
      attributes.problem(
          include.element(),
          "segment group "
              + frame.group.id()
              + " includes the group "
              + id
              + ", which does not exist in this morphology");
    } else if (resolved.containsKey(id)) {
      resolved.get(id).indices().forEach(frame::add);
    } else if (open.containsKey(id)) {
      reportCycle(include);
    } else {
      push(stack, group);
      return false;
    }
    return true;
  }

  private void reportCycle(GroupPart.Include include) {
    List<String> ring = new ArrayList<>(open.keySet());
    ring = ring.subList(ring.indexOf(include.groupId()), ring.size());
    attributes.problem(
        include.element(),
        "segment group "
            + include.groupId()
            + " includes itself ("
            + String.join(" → ", ring)
            + " → "
            + include.groupId()
            + "); includes must not go round in a circle");
  }

  /** From the start up to where both ways to the root meet, then down to the end. */
  private void addPath(Frame frame, GroupPart.Path path) {
    Optional<Integer> from =
        path.fromId().isPresent()
            ? findIndex(path.fromId().getAsInt(), fromOrTo(path.element(), "from"))
            : Optional.of(tree.order(0));
    Optional<Integer> to = findIndex(path.toId(), fromOrTo(path.element(), "to"));
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    BitSet above = new BitSet();
    for (int at = from.get(); at >= 0; at = tree.segments().get(at).parentIndex()) {
      above.set(at);
    }
    Deque<Integer> down = new ArrayDeque<>();
    int meeting = to.get();
    while (!above.get(meeting)) {
      down.push(meeting);
      meeting = tree.segments().get(meeting).parentIndex();
    }
    for (int at = from.get(); at != meeting; at = tree.segments().get(at).parentIndex()) {
      frame.add(at);
    }
    frame.add(meeting);
    down.forEach(frame::add);
  }

  private static XmlElement fromOrTo(XmlElement part, String name) {
    return part.findElement(name).orElse(part);
  }

  private Optional<Integer> findIndex(int id, XmlElement element) {
    Integer index = indexOfId.get(id);
    if (index == null) {
      attributes.problem(
          element, "segment " + id + " is named here, but does not exist in this morphology");
    }
    return Optional.ofNullable(index);
  }
}
