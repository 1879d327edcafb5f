/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.group;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;

/**
 * Says which segments are meant, by what is true of them.
 *
 * <pre>{@code
 * path > 100 and diameter < 1.5
 * group(apical) minus subtree(120)
 * type(dendrite) and not box(-50, -50, -50, 50, 50, 50)
 * }</pre>
 *
 * <p>In order of strength: {@code not}; {@code and}; {@code or}, {@code minus}, {@code xor} from
 * left to right; parentheses. {@link #parse} reads what {@code toString} writes.
 */
public sealed interface SegmentQuery {
  /**
   * Reads a query.
   *
   * @throws QueryException it cannot be understood
   */
  static SegmentQuery parse(String text) {
    return new QueryParser(text).parse();
  }

  /**
   * The segments of a cell that are meant, in document order.
   *
   * @throws QueryException the cell has no such group or segment
   */
  default SegmentSet of(Morphology morphology) {
    return SegmentSet.ofIndices(in(new Measures(morphology)).stream());
  }

  /** The segments that are meant, by index. */
  BitSet in(Measures cell);

  /** A quantity compared with a number. */
  record Comparison(Quantity quantity, Relation relation, double value) implements SegmentQuery {
    @Override
    public BitSet in(Measures cell) {
      BitSet found = new BitSet();
      for (int i = 0; i < cell.size(); i++) {
        found.set(i, relation.holds(quantity.of(cell, i), value));
      }
      return found;
    }

    @Override
    public String toString() {
      return quantity.word() + " " + relation.sign() + " " + Words.print(value);
    }
  }

  /** A named set, such as a group or a subtree. */
  record Named(Place place, List<String> arguments) implements SegmentQuery {
    public Named {
      arguments = List.copyOf(arguments);
    }

    @Override
    public BitSet in(Measures cell) {
      return place.of(cell, arguments);
    }

    @Override
    public String toString() {
      return arguments.isEmpty()
          ? place.word()
          : arguments.stream()
              .map(Words::quoted)
              .collect(Collectors.joining(", ", place.word() + "(", ")"));
    }
  }

  /** All others. */
  record Not(SegmentQuery query) implements SegmentQuery {
    @Override
    public BitSet in(Measures cell) {
      BitSet found = (BitSet) query.in(cell).clone();
      found.flip(0, cell.size());
      return found;
    }

    @Override
    public String toString() {
      return "not " + Words.nested(query);
    }
  }

  /** Two sets joined. */
  record Joined(SegmentQuery left, Join join, SegmentQuery right) implements SegmentQuery {
    @Override
    public BitSet in(Measures cell) {
      BitSet found = (BitSet) left.in(cell).clone();
      BitSet other = right.in(cell);
      switch (join) {
        case AND -> found.and(other);
        case OR -> found.or(other);
        case MINUS -> found.andNot(other);
        case XOR -> found.xor(other);
      }
      return found;
    }

    @Override
    public String toString() {
      return Words.nested(left) + " " + join.word() + " " + Words.nested(right);
    }
  }

  /** How two sets are joined. */
  enum Join {
    AND,
    OR,
    MINUS,
    XOR;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a quantity is compared. */
  enum Relation {
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    EQUAL("="),
    UNEQUAL("!=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    boolean holds(double one, double other) {
      return switch (this) {
        case LESS -> one < other;
        case AT_MOST -> one <= other;
        case MORE -> one > other;
        case AT_LEAST -> one >= other;
        case EQUAL -> one == other;
        case UNEQUAL -> one != other;
      };
    }
  }
}
