/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import org.ranvier.convert.neurolucida.AscTokens.Kind;
import org.ranvier.convert.swc.SamplePlace;
import org.ranvier.convert.swc.SwcFinding;

/**
 * Reads an ASC file in one pass, without recursion: branches may be nested as deeply as they like.
 *
 * <pre>
 *   ("CellBody" (Color Red) (x y z d) …)                      an outline
 *   ((Color Blue) (Dendrite) (x y z d) … (branch | branch))   a tree; a branch is as the inside of one
 *   (Dot (Color White) (x y z d) …)                           markers
 *   &lt;(x y z d)&gt;                                               a spine, among the points of a branch
 *   Normal, High, Low, Incomplete, Generated, Midpoint        how a branch ends
 * </pre>
 */
final class AscParser {
  private static final Set<String> ENDINGS =
      Set.of("Normal", "High", "Low", "Incomplete", "Generated", "Midpoint", "Origin");

  private static final String[] NAMES = {"x", "y", "z", "the diameter"};

  private final Tracing tracing;
  private final AscTokens tokens;
  private final AscLists lists;

  /** What branches that are open hang on. */
  private int[] forks = new int[16];

  private int depth;

  /** The point that the next one is traced after. */
  private int last = TracedObject.NONE;

  /** Whether the next point is the first of a branch. */
  private boolean fresh;

  AscParser(Tracing tracing, String text) {
    this.tracing = tracing;
    this.tokens = new AscTokens(text, tracing.comments());
    this.lists = new AscLists(tracing, tokens);
  }

  void parse() {
    while (!tracing.isHopeless()) {
      switch (tokens.next()) {
        case END -> {
          return;
        }
        case OPEN -> readObject();
        case CLOSE -> fault("a ')' stands where nothing is open; '(' is expected");
        default -> fault("'%s' stands where '(' is expected".formatted(tokens.text()));
      }
    }
  }

  private void fault(String message) {
    tracing.fault(SwcFinding.Kind.LINE, tokens.place(), message);
  }

  private void readObject() {
    TracedObject object = new TracedObject(tokens.place());
    Kind first = tokens.next();
    tokens.back();
    if (first == Kind.WORD && !tokens.isNumber()) {
      String word = tokens.text();
      if (Role.isType(word)) {
        tokens.next();
        object.words().add(word);
      } else {
        lists.skip(null);
        return;
      }
    } else if (first == Kind.STRING) {
      object.setTitled();
    }
    depth = 0;
    last = TracedObject.NONE;
    fresh = false;
    readContent(object);
    if (object.size() > 0) {
      tracing.objects().add(object);
    }
  }

  private void readContent(TracedObject object) {
    while (!tracing.isHopeless()) {
      switch (tokens.next()) {
        case END -> {
          tracing.fault(
              SwcFinding.Kind.LINE,
              object.place(),
              "the file ends inside what begins here, %d branches deep; ')' is expected"
                  .formatted(depth));
          return;
        }
        case CLOSE -> {
          if (depth == 0) {
            return;
          }
          last = forks[--depth];
          fresh = false;
        }
        case BAR -> nextBranch();
        case OPEN -> readList(object);
        case LESS -> lists.skipSpine();
        case GREATER -> fault("a '>' stands where no spine is open");
        case STRING -> {
          if (object.size() == 0 && object.name().isEmpty()) {
            object.setName(tokens.text());
          }
        }
        case WORD -> readEnding(object);
      }
    }
  }

  private void nextBranch() {
    if (depth == 0) {
      fault("a '|' stands outside of branches; it divides branches in one bracket");
    } else {
      last = forks[depth - 1];
      fresh = true;
    }
  }

  private void readEnding(TracedObject object) {
    String word = tokens.text();
    if (!ENDINGS.contains(word)) {
      fault(
          "'%s' was found; a point, a property, a branch or an ending such as Normal is expected"
              .formatted(word));
    } else if (last != TracedObject.NONE) {
      object.endings().add(new TracedObject.Ending(last, word));
    }
  }

  /** A point, a property, or branches. */
  private void readList(TracedObject object) {
    SamplePlace at = tokens.place();
    Kind first = tokens.next();
    tokens.back();
    if (tokens.isNumber()) {
      readPoint(object, at);
    } else if (first == Kind.STRING || (first == Kind.WORD && !ENDINGS.contains(tokens.text()))) {
      lists.skip(object);
    } else {
      if (depth == forks.length) {
        forks = Arrays.copyOf(forks, 2 * depth);
      }
      forks[depth++] = last;
      fresh = true;
      object.setBranched();
    }
  }

  private void readPoint(TracedObject object, SamplePlace at) {
    double[] values = {0, 0, 0, Double.NaN};
    int count = 0;
    boolean sound = true;
    Kind kind = tokens.next();
    while (kind == Kind.WORD) {
      boolean isPlace = count < 3;
      if (isPlace || (count < NAMES.length && tokens.isNumber())) {
        OptionalDouble number = tokens.number();
        if (number.isEmpty() || (isPlace && !Double.isFinite(number.getAsDouble()))) {
          numberFault(count, sound);
          sound = false;
        }
        values[count++] = number.orElse(Double.NaN);
      }
      kind = tokens.next();
    }
    if (kind != Kind.CLOSE) {
      tokens.back();
    }
    if (count < 3) {
      tracing.fault(
          SwcFinding.Kind.LINE,
          at,
          "%d of x, y, z and the diameter of a point were found".formatted(count));
    } else if (kind != Kind.CLOSE && kind != Kind.END) {
      tracing.fault(SwcFinding.Kind.LINE, at, "the point that begins here has no ')'");
    } else if (sound) {
      addPoint(object, at, values);
    }
  }

  private void numberFault(int field, boolean first) {
    if (first) {
      tracing.fault(
          SwcFinding.Kind.NUMBER,
          tokens.place(),
          "%s is '%s'; a finite number, in µm, is expected".formatted(NAMES[field], tokens.text()));
    }
  }

  /** A branch may repeat the point that it leaves: it says nothing, or how thick it begins. */
  private void addPoint(TracedObject object, SamplePlace at, double[] values) {
    boolean repeats =
        fresh
            && last != TracedObject.NONE
            && object.x(last) == values[0]
            && object.y(last) == values[1]
            && object.z(last) == values[2];
    fresh = false;
    if (repeats && (Double.isNaN(values[3]) || object.diameter(last) == values[3])) {
      return;
    }
    last = object.add(at, last, values[0], values[1], values[2], values[3]);
  }
}
