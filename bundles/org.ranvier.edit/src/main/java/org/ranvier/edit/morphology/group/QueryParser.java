/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.group.SegmentQuery.Comparison;
import org.ranvier.edit.morphology.group.SegmentQuery.Join;
import org.ranvier.edit.morphology.group.SegmentQuery.Joined;
import org.ranvier.edit.morphology.group.SegmentQuery.Named;
import org.ranvier.edit.morphology.group.SegmentQuery.Not;
import org.ranvier.edit.morphology.group.SegmentQuery.Relation;

/** Reads queries. */
final class QueryParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|(<=|>=|!=|==|[<>=(),&|^!])|([^\\s<>=(),&|^!\"]+))");
  private static final int DEEPEST = 200;

  private final List<Token> tokens = new ArrayList<>();
  private final int length;
  private int next;
  private int depth;

  private record Token(String text, boolean quoted, int offset) {}

  QueryParser(String text) {
    this.length = text.length();
    Matcher matcher = TOKEN.matcher(text.stripTrailing());
    int at = 0;
    while (at < text.stripTrailing().length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        String rest = text.substring(at).strip();
        throw new QueryException(EditMessages.of("query.character", rest), text.indexOf(rest, at));
      }
      boolean quoted = matcher.group(1) != null;
      String found = matcher.group().strip();
      String plain =
          quoted ? found.substring(1, found.length() - 1).replaceAll("\\\\(.)", "$1") : found;
      tokens.add(new Token(plain, quoted, matcher.end() - found.length()));
      at = matcher.end();
    }
  }

  SegmentQuery parse() {
    SegmentQuery query = joined();
    if (next < tokens.size()) {
      throw unexpected("query.end");
    }
    return query;
  }

  private SegmentQuery joined() {
    SegmentQuery left = both();
    Optional<Join> join = join();
    while (join.isPresent()) {
      next++;
      left = new Joined(left, join.get(), both());
      join = join();
    }
    return left;
  }

  private Optional<Join> join() {
    return switch (peek()) {
      case "or", "|" -> Optional.of(Join.OR);
      case "minus" -> Optional.of(Join.MINUS);
      case "xor", "^" -> Optional.of(Join.XOR);
      default -> Optional.empty();
    };
  }

  private SegmentQuery both() {
    SegmentQuery left = single();
    while (peek().equals("and") || peek().equals("&")) {
      next++;
      left = new Joined(left, Join.AND, single());
    }
    return left;
  }

  private SegmentQuery single() {
    if (++depth > DEEPEST) {
      throw unexpected("query.deep");
    }
    SegmentQuery query;
    if (peek().equals("not") || peek().equals("!")) {
      next++;
      query = new Not(single());
    } else if (peek().equals("(")) {
      next++;
      query = joined();
      take(")");
    } else {
      query = word();
    }
    depth--;
    return query;
  }

  private SegmentQuery word() {
    if (next >= tokens.size()) {
      throw unexpected("query.word");
    }
    Token word = tokens.get(next);
    Optional<Quantity> quantity = Quantity.find(word.text());
    Optional<Place> place = Place.find(word.text());
    if (quantity.isPresent()) {
      next++;
      return new Comparison(quantity.get(), relation(), number());
    }
    if (place.isPresent()) {
      next++;
      return named(place.get(), word);
    }
    throw unexpected("query.word");
  }

  private SegmentQuery named(Place place, Token word) {
    List<String> arguments = new ArrayList<>();
    if (place.arguments() != 0) {
      take("(");
      arguments.add(argument());
      while (peek().equals(",")) {
        next++;
        arguments.add(argument());
      }
      take(")");
    }
    if (place.arguments() >= 0 && arguments.size() != place.arguments()) {
      throw new QueryException(
          EditMessages.of("query.arguments", place.word(), place.arguments(), arguments.size()),
          word.offset());
    }
    return new Named(place, arguments);
  }

  private String argument() {
    if (next >= tokens.size() || (!isQuoted() && "(),".contains(peek()))) {
      throw unexpected("query.argument");
    }
    return tokens.get(next++).text();
  }

  private boolean isQuoted() {
    return tokens.get(next).quoted();
  }

  private Relation relation() {
    String sign = peek().equals("==") ? "=" : peek();
    for (Relation each : Relation.values()) {
      if (each.sign().equals(sign)) {
        next++;
        return each;
      }
    }
    throw unexpected("query.relation");
  }

  private double number() {
    try {
      double value = Double.parseDouble(peek());
      if (Double.isFinite(value)) {
        next++;
        return value;
      }
    } catch (NumberFormatException noNumber) {
      throw unexpected("query.number");
    }
    throw unexpected("query.number");
  }

  private void take(String wanted) {
    if (!peek().equals(wanted)) {
      throw new QueryException(EditMessages.of("query.wanted", found(), wanted), offset());
    }
    next++;
  }

  /** The next word in small letters; empty at the end and for what is quoted. */
  private String peek() {
    @Nullable Token token = next < tokens.size() ? tokens.get(next) : null;
    return token == null || token.quoted() ? "" : token.text().toLowerCase(Locale.ROOT);
  }

  private int offset() {
    return next < tokens.size() ? tokens.get(next).offset() : length;
  }

  private String found() {
    return next < tokens.size() ? tokens.get(next).text() : "";
  }

  private QueryException unexpected(String key) {
    String message =
        switch (key) {
          case "query.end" -> EditMessages.of("query.end", found());
          case "query.deep" -> EditMessages.of("query.deep");
          case "query.argument" -> EditMessages.of("query.argument", found());
          case "query.relation" -> EditMessages.of("query.relation", found());
          case "query.number" -> EditMessages.of("query.number", found());
          default -> EditMessages.of("query.word", found());
        };
    return new QueryException(message, offset());
  }
}
