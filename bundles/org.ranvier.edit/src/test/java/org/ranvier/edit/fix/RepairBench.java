/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/** A text in place of a file: what is found wrong with it, and what can be done about that. */
final class RepairBench {
  /** Words of messages that tell kinds of problems from each other. */
  private static final Set<String> COMMON =
      Set.of(
          "is", "no", "missing", "unknown", "attribute", "element", "expected", "needs", "twice");

  private static final Validator VALIDATOR = Validator.standard();

  private final Path file;
  private final OtherFiles others;

  RepairBench(Path file, Collection<Path> around) {
    this.file = file;
    this.others = new OtherFiles(around);
  }

  /** A text, as it was checked. */
  record Checked(String text, List<Finding> findings, Repairs repairs) {
    List<Finding> errors() {
      return findings.stream().filter(Finding::isError).toList();
    }

    long errorsOf(String rule) {
      return errors().stream().filter(each -> each.rule().equals(rule)).count();
    }

    /**
     * Errors that are told by the same rule in the same words, whatever they name. Of what is
     * missing from one element only the first is told, so the next of it does not count.
     */
    long errorsLike(Finding finding) {
      return errors().stream()
          .filter(each -> kind(each).equals(kind(finding)) && !isNextMissing(each, finding))
          .count();
    }

    private static boolean isNextMissing(Finding next, Finding finding) {
      String from = finding.message().replaceFirst("^<\\w+> (?=is missing from <\\w+>)", "");
      return !from.equals(finding.message())
          && next.message().endsWith("> " + from)
          && next.location().range().start() == finding.location().range().start();
    }

    private static String kind(Finding finding) {
      String words =
          Pattern.compile("[^ ]+")
              .matcher(finding.message())
              .results()
              .map(MatchResult::group)
              .filter(word -> COMMON.contains(word))
              .collect(Collectors.joining(" "));
      return finding.rule() + " " + words;
    }

    /** What is said, without the places. */
    List<String> messages() {
      return findings.stream().map(Finding::message).sorted().collect(Collectors.toList());
    }
  }

  Checked check(String text) {
    Model model =
        Model.read(
            file,
            wanted ->
                wanted.equals(file)
                    ? XmlDocument.of(wanted, new XmlFile(text, XmlEncoding.UTF_8))
                    : XmlDocument.read(wanted));
    List<Finding> own =
        VALIDATOR.validate(model).stream()
            .filter(each -> Path.of(each.location().file()).endsWith(file.getFileName()))
            .toList();
    Knowledge knowledge = Knowledge.of(model, file, text, () -> false).orElseGet(Knowledge::core);
    XmlDocument tree = XmlDocument.ofTolerantly(file, new XmlFile(text, XmlEncoding.UTF_8));
    return new Checked(text, own, new Repairs(knowledge, tree, others));
  }
}
