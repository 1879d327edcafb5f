/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.convert.nmodl.NmodlExpression.Call;
import org.ranvier.convert.nmodl.NmodlStatement.Assignment;
import org.ranvier.convert.nmodl.NmodlStatement.Foreign;
import org.ranvier.convert.nmodl.NmodlStatement.If;
import org.ranvier.convert.nmodl.NmodlStatement.Invocation;
import org.ranvier.convert.nmodl.NmodlStatement.Local;
import org.ranvier.convert.nmodl.NmodlStatement.Loop;
import org.ranvier.convert.nmodl.NmodlStatement.Nested;
import org.ranvier.convert.nmodl.NmodlStatement.Remark;
import org.ranvier.convert.nmodl.NmodlStatement.Solve;
import org.ranvier.convert.nmodl.NmodlStatement.Table;
import org.ranvier.convert.nmodl.NmodlStatement.Unfollowed;
import org.ranvier.convert.nmodl.NmodlStatement.While;
import org.ranvier.convert.nmodl.NmodlTokens.Kind;
import org.ranvier.xml.SourceLocation;

/** Reads statements in braces. */
final class StatementReader {
  private final NmodlTokens tokens;
  private final ExpressionReader expressions;
  private final SchemeReader schemes;
  private int level;

  StatementReader(NmodlTokens tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionReader(tokens);
    this.schemes = new SchemeReader(tokens, expressions);
  }

  /** The statements of a block, as if none was begun before. */
  List<NmodlStatement> block() {
    level = 0;
    return braces();
  }

  private List<NmodlStatement> braces() {
    if (++level > ExpressionReader.MOST_LEVELS) {
      throw tokens.unexpected("fewer than " + ExpressionReader.MOST_LEVELS + " nested blocks");
    }
    tokens.expect("{");
    List<NmodlStatement> body = new ArrayList<>();
    while (!tokens.accept("}")) {
      if (tokens.kind() == Kind.END) {
        throw tokens.unexpected("\"}\"");
      }
      body.add(statement());
    }
    level--;
    return body;
  }

  private NmodlStatement statement() {
    SourceLocation place = tokens.place();
    if (tokens.at("{")) {
      return new Nested("", braces(), place);
    }
    if (tokens.at("~")) {
      return schemes.line();
    }
    String word = tokens.name("a statement or \"}\"");
    return switch (word) {
      case "LOCAL" -> new Local(names(), place);
      case "IF", "if" -> condition(place);
      case "WHILE", "while" -> new While(bracketed(), braces(), place);
      case "FROM" -> loop(place);
      case "SOLVE" -> solve(place);
      case "TABLE" -> table(place);
      case "CONSERVE", "COMPARTMENT", "LONGITUDINAL_DIFFUSION" -> schemes.worded(word, place);
      case "INITIAL" -> new Nested(word, braces(), place);
      default -> rest(word, place);
    };
  }

  private NmodlStatement rest(String word, SourceLocation place) {
    return switch (word) {
      case "VERBATIM" -> foreign(place);
      case "COMMENT" -> {
        comment();
        yield new Remark(word, place);
      }
      case "UNITSOFF", "UNITSON", "MUTEXLOCK", "MUTEXUNLOCK" -> new Remark(word, place);
      case "CONDUCTANCE" -> {
        tokens.name("the name of a conductance");
        if (tokens.accept("USEION")) {
          tokens.name("the name of an ion");
        }
        yield new Remark(word, place);
      }
      case "PROTECT" -> statement();
      case "WATCH", "LAG", "FOR_NETCONS", "FORALL", "SENS", "RESET", "FOR", "DEFUSE" ->
          unfollowed(word, place);
      default -> assignmentOrCall(word, place);
    };
  }

  private void comment() {
    restore("ENDCOMMENT");
  }

  /** The words behind this one were read as NMODL by one; goes on behind the closing word. */
  private String restore(String closing) {
    return tokens.behindPrevious(closing);
  }

  private Foreign foreign(SourceLocation place) {
    return new Foreign(restore("ENDVERBATIM"), place);
  }

  /** Takes the line and, where it opens braces or brackets, all that is in them. */
  private Unfollowed unfollowed(String word, SourceLocation place) {
    int line = place.line();
    int depth = tokens.depth();
    while (tokens.kind() != Kind.END
        && (tokens.depth() > depth || (tokens.place().line() == line && !tokens.at("}")))) {
      boolean opens = tokens.at("{");
      tokens.next();
      if (opens) {
        line = 0;
      }
    }
    return new Unfollowed(word, place);
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.name("a name"));
      if (tokens.accept("[")) {
        tokens.next();
        tokens.expect("]");
      }
      tokens.unit();
    } while (tokens.accept(","));
    return names;
  }

  private NmodlExpression bracketed() {
    tokens.expect("(");
    NmodlExpression inner = expressions.read();
    tokens.expect(")");
    return inner;
  }

  private If condition(SourceLocation place) {
    NmodlExpression condition = bracketed();
    List<NmodlStatement> then = braces();
    List<NmodlStatement> otherwise = List.of();
    if (tokens.accept("ELSE") || tokens.accept("else")) {
      SourceLocation next = tokens.place();
      if (tokens.accept("IF") || tokens.accept("if")) {
        level++;
        if (level > ExpressionReader.MOST_LEVELS) {
          throw tokens.unexpected("fewer than " + ExpressionReader.MOST_LEVELS + " conditions");
        }
        otherwise = List.of(condition(next));
        level--;
      } else {
        otherwise = braces();
      }
    }
    return new If(condition, then, otherwise, place);
  }

  private Loop loop(SourceLocation place) {
    String variable = tokens.name("the variable of a loop");
    tokens.expect("=");
    NmodlExpression from = expressions.read();
    tokens.expect("TO");
    NmodlExpression to = expressions.read();
    Optional<NmodlExpression> by =
        tokens.accept("BY") ? Optional.of(expressions.read()) : Optional.empty();
    return new Loop(variable, from, to, by, braces(), place);
  }

  private Solve solve(SourceLocation place) {
    String block = tokens.name("the name of a block");
    String method = "";
    boolean steady = false;
    while (tokens.at("METHOD") || tokens.at("STEADYSTATE") || tokens.at("USING")) {
      steady |= tokens.next().equals("STEADYSTATE");
      method = tokens.name("the name of a method");
    }
    if (tokens.accept("IFERROR")) {
      braces();
    }
    return new Solve(block, method, steady, place);
  }

  private Table table(SourceLocation place) {
    List<String> names =
        tokens.at("FROM") || tokens.at("DEPEND") || tokens.kind() != Kind.NAME
            ? List.of()
            : names();
    List<String> depend = tokens.accept("DEPEND") ? names() : List.of();
    if (tokens.accept("FROM")) {
      expressions.read();
      tokens.expect("TO");
      expressions.read();
      tokens.expect("WITH");
      expressions.read();
    }
    return new Table(names, depend, place);
  }

  private NmodlStatement assignmentOrCall(String name, SourceLocation place) {
    if (tokens.at("(")) {
      return new Invocation(new Call(name, expressions.begin().arguments(), place), place);
    }
    Optional<NmodlExpression> index = Optional.empty();
    if (tokens.accept("[")) {
      index = Optional.of(expressions.read());
      tokens.expect("]");
    }
    int primes = 0;
    while (tokens.accept("'")) {
      primes++;
    }
    if (!tokens.accept("=")) {
      throw tokens.unexpected("\"=\" or \"(\"");
    }
    return new Assignment(name, index, primes, expressions.read(), place);
  }
}
