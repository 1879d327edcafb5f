/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.convert.nmodl.NmodlBlock.Line;
import org.ranvier.convert.nmodl.NmodlBlock.Passage;
import org.ranvier.convert.nmodl.NmodlLine.Verdict;
import org.ranvier.convert.nmodl.NmodlRemark.Kind;
import org.ranvier.convert.nmodl.NmodlStatement.Foreign;
import org.ranvier.convert.nmodl.NmodlStatement.If;
import org.ranvier.convert.nmodl.NmodlStatement.Loop;
import org.ranvier.convert.nmodl.NmodlStatement.Nested;
import org.ranvier.convert.nmodl.NmodlStatement.While;

/** Says of every line of a file what was made of it. */
final class LineReport {
  private final List<String> lines;
  private final Verdict[] verdicts;
  private final String[] remarks;

  private LineReport(NmodlFile file) {
    this.lines = file.text().lines().toList();
    this.verdicts = new Verdict[lines.size() + 2];
    this.remarks = new String[lines.size() + 2];
    Arrays.fill(verdicts, Verdict.NOT_UNDERSTOOD);
    Arrays.fill(remarks, "");
  }

  /**
   * @param written whether anything of the file is in the result
   */
  static List<NmodlLine> of(NmodlFile file, List<NmodlRemark> remarks, boolean written) {
    LineReport report = new LineReport(file);
    file.blocks().forEach(each -> report.block(each, written));
    file.faults().forEach(each -> report.set(each.place().line(), Verdict.NOT_UNDERSTOOD));
    for (NmodlRemark each : remarks) {
      int line = report.within(each.place().line());
      if (each.kind() == Kind.TO_DO && report.verdicts[line] == Verdict.UNDERSTOOD) {
        report.verdicts[line] = Verdict.PARTLY;
      }
      report.remarks[line] =
          report.remarks[line].isEmpty()
              ? each.message()
              : report.remarks[line] + "; " + each.message();
    }
    return report.lines();
  }

  private int within(int line) {
    return Math.clamp(line, 1, verdicts.length - 1);
  }

  private void set(int line, Verdict verdict) {
    verdicts[within(line)] = verdict;
  }

  private void block(NmodlBlock block, boolean written) {
    String word = block instanceof Passage passage ? passage.word() : "";
    boolean foreign = word.equals("VERBATIM");
    boolean comment = word.equals("COMMENT");
    fill(
        block.place().line(),
        block.lastLine(),
        foreign
            ? Verdict.FOREIGN
            : comment
                ? Verdict.EMPTY
                : written && isFollowed(block) ? Verdict.UNDERSTOOD : Verdict.PARTLY);
    if (block instanceof Code code) {
      code.body().forEach(this::statement);
    }
  }

  private static boolean isFollowed(NmodlBlock block) {
    return switch (block) {
      case Code code -> NmodlConversion.FOLLOWED.contains(code.word());
      case Line line -> !NmodlConversion.NO_LINES.contains(line.word());
      default -> true;
    };
  }

  private void fill(int from, int to, Verdict verdict) {
    for (int i = from; i <= Math.min(to, lines.size()); i++) {
      verdicts[i] = verdict;
    }
  }

  private void statement(NmodlStatement statement) {
    switch (statement) {
      case Foreign foreign ->
          fill(
              foreign.place().line(),
              foreign.place().line() + (int) foreign.text().chars().filter(c -> c == '\n').count(),
              Verdict.FOREIGN);
      case If condition -> {
        condition.then().forEach(this::statement);
        condition.otherwise().forEach(this::statement);
      }
      case Loop loop -> loop.body().forEach(this::statement);
      case While loop -> loop.body().forEach(this::statement);
      case Nested nested -> nested.body().forEach(this::statement);
      default -> {}
    }
  }

  private List<NmodlLine> lines() {
    List<NmodlLine> all = new ArrayList<>();
    for (int i = 1; i <= lines.size(); i++) {
      String text = lines.get(i - 1);
      String bare = text.strip();
      boolean empty = bare.isEmpty() || bare.startsWith(":") || bare.startsWith("?");
      Verdict verdict = empty && verdicts[i] != Verdict.FOREIGN ? Verdict.EMPTY : verdicts[i];
      all.add(new NmodlLine(i, text, verdict, remarks[i]));
    }
    return all;
  }
}
