/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document in one pass, without recursion. Strictly: the first fault ends it. Tolerantly:
 * faults are noted and a tree is made of what can be understood.
 */
final class Parser {
  private static final int FEW = 64;

  private final XmlDocument document;
  private final Cursor cursor;
  private final String text;
  private final XmlLimits limits;
  private final Namespaces namespaces = new Namespaces();
  private final TagParser tags;

  private final PendingMarkup pending;

  private int[] namespaceMarks = new int[8];
  private int depth;
  private @Nullable XmlElement root;
  private final List<XmlNode> besideRoot = new ArrayList<>();

  Parser(XmlDocument document, NamePool names, boolean strict, XmlLimits limits) {
    this.document = document;
    this.cursor = new Cursor(document, names, strict);
    this.text = document.text();
    this.limits = limits;
    this.tags = new TagParser(cursor, namespaces);
    this.pending = new PendingMarkup(strict ? kept(text.length(), limits) : Integer.MAX_VALUE);
  }

  /** Reads again what a document that has been read has inside an element. */
  Parser(XmlDocument document, NamePool names, XmlElement parent) {
    this.document = document;
    this.cursor = new Cursor(document, names, true);
    this.text = document.text();
    this.limits = XmlLimits.unlimited();
    this.tags = new TagParser(cursor, namespaces);
    this.pending = new PendingMarkup(Integer.MAX_VALUE);
    this.root = document.root();
    namespaces.declareAllOf(parent);
    open(parent);
  }

  /** How many pieces of markup of one element are kept in any case. */
  private static int kept(int length, XmlLimits limits) {
    return length <= limits.maxKept() ? Integer.MAX_VALUE : Math.min(FEW, limits.maxKept());
  }

  /** The piece of markup that begins at an offset directly inside the element. */
  XmlNode read(int start) {
    cursor.at = start;
    do {
      if (text.charAt(cursor.at) == '<') {
        readMarkup();
      } else {
        readCharacters();
      }
    } while (depth > 1);
    XmlNode node = pending.removeLast();
    if (node instanceof XmlElement element) {
      element.passing = true;
    }
    return node;
  }

  @Nullable XmlElement root() {
    return root;
  }

  List<XmlNode> besideRoot() {
    return besideRoot;
  }

  List<ModelProblem> problems() {
    return cursor.problems;
  }

  void parse() {
    if (cursor.length > limits.maxBytes()) {
      cursor.problem(0, 0, limits.refusal(cursor.length));
      return;
    }
    cursor.at = text.startsWith("\uFEFF") ? 1 : 0;
    new DeclarationParser(cursor).parse();
    while (!cursor.atEnd()) {
      if (text.charAt(cursor.at) == '<') {
        Cancellation.step(document);
        readMarkup();
      } else {
        readCharacters();
      }
    }
    finish();
  }

  private void readMarkup() {
    int next = cursor.at + 1;
    char c = next < cursor.length ? text.charAt(next) : 0;
    switch (c) {
      case '/' -> readEndTag();
      case '?' -> readInstruction();
      case '!' -> readDeclaration();
      default -> readStartTag();
    }
  }

  private void readStartTag() {
    int start = cursor.at++;
    XmlName name = tags.scanName(depth);
    if (name == null) {
      cursor.problem(
          start,
          start + 1,
          "'<' starts a tag, but "
              + cursor.shown(start + 1)
              + " follows instead of a name; write &lt; for the character itself");
      cursor.at = start + 1;
      return;
    }
    if (root != null && cursor.current == null) {
      contentBehindRoot(start, cursor.at, "<" + name.name() + ">");
      return;
    }
    if (depth >= limits.maxDepth()) {
      cursor.problem(
          start, cursor.at, "elements are nested deeper than " + limits.maxDepth() + " levels");
      cursor.at = cursor.length;
      return;
    }
    XmlElement element = new XmlElement(document, cursor.current, name, start);
    if (root == null) {
      root = element;
    }
    open(element);
    if (!tags.parse(element, depth - 1)) {
      close(element, cursor.at, cursor.at);
    }
  }

  private void open(XmlElement element) {
    if (depth == namespaceMarks.length) {
      namespaceMarks = Arrays.copyOf(namespaceMarks, 2 * depth);
    }
    pending.open();
    namespaceMarks[depth++] = namespaces.mark();
    cursor.current = element;
  }

  private void close(XmlElement element, int contentEnd, int end) {
    element.contentEnd = contentEnd;
    element.end = end;
    element.markup = document.withRows(element, pending.close(element));
    namespaces.leave(namespaceMarks[--depth]);
    cursor.current = element.parent().orElse(null);
    if (cursor.current != null) {
      addMarkup(element);
    }
  }

  private void addMarkup(XmlNode node) {
    if (cursor.current == null) {
      besideRoot.add(node);
      return;
    }
    pending.add(node);
  }

  private void readEndTag() {
    int start = cursor.at;
    cursor.at += 2;
    XmlName name = cursor.scanName();
    int nameEnd = cursor.at;
    cursor.skipSpace();
    if (name == null || !cursor.isNext(">")) {
      String found = name == null ? "</" : "</" + name.name();
      cursor.problem(start, nameEnd, "the end tag " + found + " is not finished: '>' is expected");
    } else {
      cursor.at++;
    }
    XmlElement open = cursor.current;
    if (name == null) {
      return;
    }
    if (open == null || !open.name().equals(name.name())) {
      cursor.problem(start, nameEnd, mismatch(open, name));
      closeUpTo(name, start);
    } else if (depth > 1 || !closesTooEarly(name)) {
      close(open, start, cursor.at);
    }
  }

  /**
   * Reading tolerantly, an end tag of the root in the middle of the file is taken for a slip of the
   * pen when the root is closed once more later; so what follows stays in the tree.
   */
  private boolean closesTooEarly(XmlName name) {
    if (cursor.isStrict() || text.indexOf("</" + name.name() + ">", cursor.at) < 0) {
      return false;
    }
    cursor.problem(cursor.at - 1, cursor.at, "</" + name.name() + "> stands twice");
    return true;
  }

  private String mismatch(@Nullable XmlElement open, XmlName found) {
    if (open == null) {
      return "</" + found.name() + "> closes an element that is not open";
    }
    return "</"
        + found.name()
        + "> found, but <"
        + open.name()
        + "> of line "
        + document.lineOf(open.nameRange().start())
        + " is still open: </"
        + open.name()
        + "> is expected";
  }

  /** Tolerantly: an end tag closes everything inside the element it names, if that is open. */
  private void closeUpTo(XmlName name, int start) {
    XmlElement target = cursor.current;
    while (target != null && !target.name().equals(name.name())) {
      target = target.parent().orElse(null);
    }
    if (target == null) {
      return;
    }
    int end = cursor.at;
    for (XmlElement at = cursor.current; at != null && !at.equals(target); at = cursor.current) {
      close(at, start, start);
    }
    close(target, start, end);
  }

  private void readDeclaration() {
    int start = cursor.at;
    if (cursor.isNext("<!--")) {
      readComment();
    } else if (cursor.isNext("<![CDATA[") && cursor.current != null) {
      int end = delimited(start, start + 9, "]]>", "the CDATA section is not closed");
      addMarkup(new XmlText(cursor.current, new TextRange(start, end), true));
    } else if (cursor.isNext("<!DOCTYPE")) {
      cursor.problem(
          start,
          start + 9,
          "a DOCTYPE is not allowed in NeuroML and LEMS files; delete it"
              + " (nothing that it refers to has been read)");
      skipDoctype();
    } else {
      cursor.problem(
          start, start + 2, "'<!' found; a tag, a comment <!-- … --> or text is expected here");
      cursor.at = start + 2;
    }
  }

  private void readComment() {
    int start = cursor.at;
    int dashes = text.indexOf("--", start + 4);
    if (dashes >= 0 && !text.startsWith("-->", dashes)) {
      cursor.problem(
          dashes, dashes + 2, "'--' is not allowed inside a comment; '-->' closes the comment");
    }
    int end = delimited(start, start + 4, "-->", "the comment is not closed");
    addMarkup(new XmlComment(document, cursor.current, start, end));
  }

  private void readInstruction() {
    int start = cursor.at;
    cursor.at += 2;
    XmlName target = cursor.scanName();
    int targetEnd = cursor.at;
    String name = target == null ? "" : target.name();
    if (target == null || !(cursor.isNext("?>") || XmlChars.isSpace(charAt(targetEnd)))) {
      cursor.problem(start, targetEnd, "'<?' starts an instruction, but no proper name follows");
    } else if (name.toLowerCase(Locale.ROOT).equals("xml")) {
      cursor.problem(
          start, targetEnd, "<?xml … ?> must be the very first thing in the file, in lower case");
    }
    int end = delimited(start, targetEnd, "?>", "the instruction is not closed");
    addMarkup(new XmlInstruction(document, cursor.current, name, start, end));
  }

  /** Finds the closing delimiter, checks what is before it, and stands behind it. */
  private int delimited(int start, int contentStart, String delimiter, String problem) {
    int close = text.indexOf(delimiter, contentStart);
    if (close < 0) {
      cursor.problem(start, contentStart, problem + ": " + delimiter + " is expected");
    }
    cursor.checkLegal(contentStart, close < 0 ? cursor.length : close);
    cursor.at = close < 0 ? cursor.length : close + delimiter.length();
    return cursor.at;
  }

  private void skipDoctype() {
    int brackets = 0;
    while (!cursor.atEnd()) {
      char c = text.charAt(cursor.at++);
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '>' && brackets <= 0) {
        return;
      }
    }
  }

  private void readCharacters() {
    int at = cursor.at;
    if (cursor.current == null) {
      cursor.skipSpace();
      if (cursor.at == at) {
        int end = text.indexOf('<', at);
        outsideRoot(at, end < 0 ? cursor.length : end);
      }
      return;
    }
    int length = cursor.length;
    while (at < length) {
      char c = text.charAt(at);
      if (XmlChars.isPlain(c)) {
        at++;
      } else if (c == '<') {
        break;
      } else {
        if (c == ']' && text.startsWith("]]>", at)) {
          cursor.problem(at, at + 3, "']]>' found in text; write ]]&gt; for the characters");
        }
        at = cursor.checkSpecial(at);
      }
    }
    cursor.at = at;
  }

  private void outsideRoot(int start, int end) {
    if (root == null) {
      cursor.problem(
          start, start + 1, cursor.shown(start) + " found; the file's first tag is expected here");
      cursor.at = end;
    } else {
      contentBehindRoot(start, start + 1, cursor.shown(start));
    }
  }

  private void contentBehindRoot(int start, int end, String found) {
    String name = root == null ? "" : root.name();
    cursor.problem(
        start, end, found + " found behind </" + name + ">; the file is expected to end there");
    cursor.at = cursor.length;
  }

  private void finish() {
    XmlElement open = cursor.current;
    if (open != null) {
      TextRange name = open.nameRange();
      cursor.problem(
          name.start(),
          name.end(),
          "<"
              + open.name()
              + "> of line "
              + document.lineOf(name.start())
              + " is never closed: </"
              + open.name()
              + "> is expected before the end of the file");
    }
    while (cursor.current != null) {
      close(cursor.current, cursor.length, cursor.length);
    }
    if (root == null && cursor.problems.isEmpty()) {
      String found = text.isBlank() ? "the file is empty" : "the file has no element";
      cursor.problem(0, 0, found + "; <neuroml> or <Lems> is expected");
    }
  }

  private char charAt(int offset) {
    return offset < cursor.length ? text.charAt(offset) : 0;
  }
}
